const LEVELS = ['debug', 'info', 'error'];

class Logger {
  constructor(prefix, level = 'info') {
    this.prefix = prefix;
    this.setLevel(level); //: setLevel -> Logger.setLevel
  }

  setLevel(level) {
    this.level = LEVELS.indexOf(level); //: indexOf -> ?
  }

  child(name) {
    return new Logger(`${this.prefix}:${name}`); //: Logger -> Logger
  }

  info(msg) {
    this.write('info', msg); //: write -> Logger.write
  }

  error(msg) {
    this.write('error', msg); //: write -> Logger.write
  }

  write(level, msg) {
    if (LEVELS.indexOf(level) >= this.level) process.stderr.write(msg); //: indexOf -> ?; write -> ?
  }
}

module.exports = new Logger('app'); //: Logger -> Logger
module.exports.Logger = Logger;
