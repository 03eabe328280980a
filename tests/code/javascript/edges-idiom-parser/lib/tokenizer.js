const TOKEN_TYPES = {
  number: /^\d+(\.\d+)?/,
  name: /^[a-z_]\w*/i,
  op: /^[-+*/()=,]/,
};

class Tokenizer {
  constructor(input) {
    this.input = input;
    this.pos = 0;
    this.tokens = [];
  }

  tokenize() {
    while (!this.eof()) { //: eof -> Tokenizer.eof
      this.skipSpace(); //: skipSpace -> Tokenizer.skipSpace
      const token = this.next(); //: next -> Tokenizer.next
      if (token) this.tokens.push(token); //: push -> ?
    }
    return this.tokens;
  }

  eof = () => this.pos >= this.input.length;

  skipSpace() {
    while (/\s/.test(this.input[this.pos])) this.pos++; //: test -> ?
  }

  next() {
    const rest = this.input.slice(this.pos); //: slice -> ?
    for (const [type, re] of Object.entries(TOKEN_TYPES)) { //: entries -> ?
      const m = re.exec(rest); //: exec -> ?
      if (m) return this.advance(createToken(type, m[0])); //: advance -> Tokenizer.advance; createToken -> createToken
    }
    throw new ParseError(`unexpected ${rest[0]}`, this.pos); //: ParseError -> ParseError
  }

  advance(token) {
    this.pos += token.value.length;
    return token;
  }
}

const createToken = (type, value) => Object.freeze({ type, value }); //: freeze -> ?

function ParseError(message, pos) {
  this.message = message;
  this.pos = pos;
  Error.captureStackTrace(this, ParseError); //: captureStackTrace -> ?
}
ParseError.prototype = Object.create(Error.prototype); //: create -> ?
ParseError.prototype.toString = function () {
  return `${this.message} at ${this.pos}`;
};

exports.tokenize = (text) => new Tokenizer(text).tokenize(); //: Tokenizer -> Tokenizer; tokenize -> Tokenizer.tokenize
exports.ParseError = ParseError;
