import { tokens } from "./lexer.js";
import * as nodes from "./nodes.js";
import { num } from "./nodes.js";

export default class Parser {
  constructor(text) {
    this.stream = tokens(text); //: tokens -> src/lexer.js tokens
    this.advance(); //: advance -> Parser.advance
  }

  advance() {
    const { value } = this.stream.next(); //: next -> ?
    this.token = value;
  }

  take(text) {
    if (this.token.text !== text) return false;
    this.advance(); //: advance -> Parser.advance
    return true;
  }

  expression() {
    let left = this.term(); //: term -> Parser.term
    while (this.take("+")) left = nodes.binary("+", left, this.term()); //: take -> Parser.take; binary -> src/nodes.js binary; term -> Parser.term
    return left;
  }

  term() {
    let left = this.factor(); //: factor -> Parser.factor
    while (this.take("*")) { //: take -> Parser.take
      left = nodes.binary("*", left, this.factor()); //: binary -> src/nodes.js binary; factor -> Parser.factor
    }
    return left;
  }

  factor() {
    if (this.take("(")) { //: take -> Parser.take
      const inner = this.expression(); //: expression -> Parser.expression
      this.take(")"); //: take -> Parser.take
      return inner;
    }
    const node = num(Number(this.token.text)); //: num -> src/nodes.js num; Number -> ?
    this.advance(); //: advance -> Parser.advance
    return node;
  }
}
