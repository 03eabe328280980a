import { Logger, Node } from "./types.js";

/**
 * @param {Node} root
 * @param {import("./types.js").Logger} logger
 * @param {{depth: number}} [options]
 */
export function walk(root, logger, options) {
  logger.info("walk"); //: info -> src/types.js Logger.info
  root.append(new Node()); //: append -> src/types.js Node.append; Node -> src/types.js Node
  root.children.forEach((child) => walk(child, logger)); //: walk -> walk; forEach -> ?
  root.children[0].attach(root); //: attach -> src/types.js Node.attach
}

/** @returns {Logger} */
export function current() {
  return globalThis.logger;
}

/** @type {Map<string, Node>} */
const nodes = new Map();

export function find(name) {
  const node = nodes.get(name); //: get -> ?
  node.append(node); //: append -> src/types.js Node.append (missed)
  current().info("x"); //: current -> current; info -> src/types.js Logger.info
  return node;
}

/**
 * @param {Array<Node>} list
 * @param {?Node} maybe
 */
export const each = (list, maybe) => {
  list.map((n) => n.attach(null)); //: attach -> src/types.js Node.attach
  maybe?.append(list[0]); //: append -> src/types.js Node.append
};
