/**
 * @typedef {Object} Options
 * @property {Logger} logger
 * @property {number} depth
 */

export class Logger {
  /** @param {string} text */
  info(text) {}
  child() {
    return new Logger(); //: Logger -> Logger
  }
}

export class Node {
  /** @type {Node[]} */
  children = [];
  /** @type {Logger | null} */
  logger = null;

  /**
   * @param {Node} child
   * @returns {Node}
   */
  append(child) {
    this.children.push(child); //: push -> ?
    child.attach(this); //: attach -> Node.attach
    return this;
  }

  attach(parent) {
    this.parent = parent;
    this.logger.info("attached"); //: info -> Logger.info
    for (const child of this.children) child.attach(this); //: attach -> Node.attach
  }
}
