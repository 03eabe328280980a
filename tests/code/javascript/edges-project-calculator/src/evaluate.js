import Parser from "./parser.js";
import { walk, binary } from "./nodes.js";
import { LexError } from "./lexer.js";

const OPERATORS = {
  "+": (a, b) => a + b,
  "*": (a, b) => a * b,
};

const visitor = {
  num(node) {
    return node.value;
  },
  binary(node) {
    return OPERATORS[node.op](this.visit(node.left), this.visit(node.right)); //: visit -> visitor.visit; visit -> visitor.visit
  },
  visit(node) {
    return this[node.type](node);
  },
};

function parse(text) {
  return new Parser(text).expression(); //: Parser -> src/parser.js Parser; expression -> src/parser.js Parser.expression
}

export function evaluate(text) {
  try {
    return visitor.visit(parse(text)); //: visit -> visitor.visit; parse -> parse
  } catch (error) {
    if (error instanceof LexError) return NaN;
    throw error;
  }
}

export function depth(text) {
  let count = 0;
  walk(parse(text), () => count++); //: walk -> src/nodes.js walk; parse -> parse
  return JSON.parse(String(count)); //: parse -> ?; String -> ?
}

export function double(node) {
  const walk = (each) => binary("*", each, each); //: binary -> src/nodes.js binary
  return walk(node); //: walk -> double.walk
}
