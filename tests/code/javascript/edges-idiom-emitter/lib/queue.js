'use strict'

var EventEmitter = require('events').EventEmitter
var util = require('util')
var Job = require('./job')
var retry = require('./retry')

module.exports = Queue

function Queue (opts) {
  if (!(this instanceof Queue)) return new Queue(opts) //: Queue -> Queue
  EventEmitter.call(this) //: call -> ?
  opts = opts || {}
  this.concurrency = opts.concurrency || 1
  this.backoff = retry.exponential(opts.base) //: exponential -> lib/retry.js exponential
  this.pending = []
  this.running = 0
  this.on('job:done', this._next.bind(this)) //: on -> ?; bind -> ?
}

util.inherits(Queue, EventEmitter) //: inherits -> ?

Queue.prototype.push = function (name, fn) {
  var job = new Job(name, fn) //: Job -> lib/job.js Job
  var self = this
  job.on('error', function (err) { //: on -> ?
    self._fail(job, err) //: _fail -> Queue._fail
  })
  job.once('done', function () { //: once -> ?
    self.running--
    self.emit('job:done', job) //: emit -> ?
  })
  this.pending.push(job) //: push -> ?
  this._next() //: _next -> Queue._next
  return job
}

Queue.prototype._next = function () {
  while (this._canRun()) { //: _canRun -> Queue._canRun
    var job = this.pending.shift() //: shift -> ?
    this.running++
    job.run() //: run -> lib/job.js Job.run (missed)
  }
}

Queue.prototype._canRun = function () {
  return this.pending.length > 0 && this.running < this.concurrency
}

Queue.prototype._fail = function (job, err) {
  if (job.attempts < 3) {
    return setTimeout(job.run.bind(job), this.backoff(job.attempts)) //: setTimeout -> ?; bind -> ?; backoff -> ?
  }
  job.abort(err) //: abort -> ?
}

Queue.Job = Job
