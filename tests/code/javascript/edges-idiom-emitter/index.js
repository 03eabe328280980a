var Queue = require('./lib/queue')

exports = module.exports = createQueue

function createQueue (opts) {
  return new Queue(opts) //: Queue -> lib/queue.js Queue
}

exports.Queue = Queue
exports.Job = Queue.Job
exports.retry = require('./lib/retry')
