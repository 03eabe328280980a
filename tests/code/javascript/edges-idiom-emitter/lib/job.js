'use strict'

const EventEmitter = require('events')
const noop = function () {}

class Job extends EventEmitter {
  constructor (name, fn) {
    super() //: super -> ?
    this.name = name
    this.fn = fn || noop
    this.attempts = 0
    this.timer = new Timer() //: Timer -> Timer
  }

  run () {
    this.attempts++
    this.timer.start() //: start -> Timer.start
    this.fn((err, value) => this._finish(err, value)) //: _finish -> Job._finish; fn -> ?
  }

  _finish (err, value) {
    const ms = this.timer.stop() //: stop -> Timer.stop
    if (err) return this.emit('error', err) //: emit -> ?
    this.emit('done', value, ms) //: emit -> ?
  }

  abort (err) {
    this.removeAllListeners() //: removeAllListeners -> ?
    this._finish(err) //: _finish -> Job._finish
  }
}

function Timer () {
  this.at = 0
}

Timer.prototype = {
  start () {
    this.at = Date.now() //: now -> ?
  },
  stop: function () {
    var ms = this.elapsed() //: elapsed -> Timer.elapsed
    this.reset() //: reset -> Timer.reset
    return ms
  },
  elapsed () { return Date.now() - this.at },
  reset () { this.at = 0 }
}

module.exports = Job
