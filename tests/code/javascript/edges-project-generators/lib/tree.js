export class Tree {
  constructor() {
    this.root = null;
    this.size = 0;
  }

  insert(value) {
    if (!this.root) {
      this.root = new Node(value); //: Node -> Node
    } else {
      this.root.insert(value); //: insert -> Node.insert
    }
    return this;
  }

  *[Symbol.iterator]() {
    yield* this.walk(this.root); //: walk -> Tree.walk
  }

  *walk(node) {
    if (node) {
      yield* this.walk(node.left); //: walk -> Tree.walk
      yield node;
    }
  }

  static from(values) {
    const tree = new Tree(); //: Tree -> Tree
    for (const value of values) tree.insert(value); //: insert -> Tree.insert
    return tree;
  }

  map(fn) {
    return Tree.from([...this].map(fn)); //: from -> Tree.from; map -> ?
  }
}

class Node {
  constructor(value) {
    this.value = value;
    this.left = null;
    this.right = undefined;
  }
  insert(value) {
    const side = value < this.value ? "left" : "right";
    if (this[side]) this[side].insert(value); //: insert -> ?
    else this[side] = new Node(value); //: Node -> Node
  }
}
