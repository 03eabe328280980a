const { tokenize, ParseError } = require('./tokenizer');
const nodes = require('./nodes');

function parse(text) {
  const tokens = tokenize(text); //: tokenize -> lib/tokenizer.js tokenize
  let i = 0;

  const peek = () => tokens[i];
  const next = () => tokens[i++];

  function expect(value) {
    const token = next(); //: next -> parse.next
    if (!token || token.value !== value) throw new ParseError(`expected ${value}`, i); //: ParseError -> lib/tokenizer.js ParseError
    return token;
  }

  function parseExpression() {
    let left = parseTerm(); //: parseTerm -> parse.parseTerm
    while (peek() && '+-'.includes(peek().value)) { //: peek -> parse.peek; peek -> parse.peek; includes -> ?
      left = nodes.binary(next().value, left, parseTerm()); //: binary -> lib/nodes.js binary; next -> parse.next; parseTerm -> parse.parseTerm
    }
    return left;
  }

  function parseTerm() {
    let left = parseFactor(); //: parseFactor -> parse.parseFactor
    while (peek() && '*/'.includes(peek().value)) { //: peek -> parse.peek; peek -> parse.peek; includes -> ?
      left = nodes.binary(next().value, left, parseFactor()); //: binary -> lib/nodes.js binary; next -> parse.next; parseFactor -> parse.parseFactor
    }
    return left;
  }

  function parseFactor() {
    const token = next(); //: next -> parse.next
    if (token.type === 'number') return nodes.literal(Number(token.value)); //: literal -> lib/nodes.js literal; Number -> ?
    if (token.value === '(') {
      const inner = parseExpression(); //: parseExpression -> parse.parseExpression
      expect(')'); //: expect -> parse.expect
      return inner;
    }
    return parseCall(token); //: parseCall -> parse.parseCall
  }

  const parseCall = (name) => {
    expect('('); //: expect -> parse.expect
    const args = [parseExpression()]; //: parseExpression -> parse.parseExpression
    expect(')'); //: expect -> parse.expect
    return new nodes.Call(name.value, args); //: Call -> lib/nodes.js Call
  };

  return parseExpression(); //: parseExpression -> parse.parseExpression
}

module.exports = parse;
module.exports.safe = function (text) {
  try {
    return parse(text); //: parse -> parse
  } catch (e) {
    return nodes.literal(NaN); //: literal -> lib/nodes.js literal
  }
};
