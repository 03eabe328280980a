var createQueue = require('./')
var Job = require('.').Job
var test = require('tape')

test('runs jobs', function (t) { //: test -> ?
  var q = createQueue({ concurrency: 2 }) //: createQueue -> index.js createQueue
  var job = q.push('a', work) //: push -> lib/queue.js Queue.push
  q.on('job:done', function () { t.end() }) //: on -> ?; end -> ?
  job.abort(new Error('x')) //: abort -> lib/job.js Job.abort; Error -> ?

  function work (cb) {
    tick(cb) //: tick -> tick
  }
})

test('called without new', function (t) { //: test -> ?
  var q = createQueue.Queue() //: Queue -> lib/queue.js Queue
  q._canRun() //: _canRun -> lib/queue.js Queue._canRun
  new Job('x').run() //: Job -> lib/job.js Job; run -> lib/job.js Job.run
  createQueue.retry.linear(3)(4) //: linear -> lib/retry.js linear
})

function tick (fn) { process.nextTick(fn) }
