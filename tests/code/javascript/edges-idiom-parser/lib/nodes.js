class Node {
  eval(env) {
    throw new Error('abstract'); //: Error -> ?
  }
  print() {
    return String(this); //: String -> ?
  }
}

class Binary extends Node {
  constructor(op, left, right) {
    super(); //: super -> Node
    Object.assign(this, { op, left, right }); //: assign -> ?
  }
  eval(env) {
    const f = OPS[this.op];
    return f(this.left.eval(env), this.right.eval(env)); //: f -> ?; eval -> ?; eval -> ?
  }
}

class Literal extends Node {
  constructor(value) {
    super(); //: super -> Node
    this.value = value;
  }
  eval() {
    return this.value;
  }
}

class Call extends Node {
  constructor(name, args) {
    super(); //: super -> Node
    this.name = name;
    this.args = args;
  }
  eval(env) {
    const values = this.args.map((a) => a.eval(env)); //: map -> ?; eval -> ?
    return env.call(this.name, ...values); //: call -> ?
  }
}

const OPS = {
  '+': add,
  '-': (a, b) => a - b,
  '*': function (a, b) { return a * b; },
  '/': divide,
};

function add(a, b) {
  return a + b;
}

function divide(a, b) {
  return a / b;
}

module.exports = {
  Node,
  Call,
  binary: (op, l, r) => new Binary(op, l, r), //: Binary -> Binary
  literal(value) {
    return new Literal(value); //: Literal -> Literal
  },
  fold(op, ...xs) {
    return xs.map(this.literal).reduce((l, r) => this.binary(op, l, r)); //: map -> ?; reduce -> ?; binary -> binary
  },
};
