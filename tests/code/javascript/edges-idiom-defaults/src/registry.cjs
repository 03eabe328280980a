const createLogger = require('./logger.cjs');
const log = createLogger('registry'); //: createLogger -> src/logger.cjs default

module.exports = class {
  constructor() {
    this.items = new Map(); //: Map -> ?
  }
  register(name, item) {
    log.info(name); //: info -> src/logger.cjs default.info
    this.items.set(name, item); //: set -> ?
    return this;
  }
};
