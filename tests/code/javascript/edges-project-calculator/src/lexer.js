const RULES = [
  [/^\d+/, "number"],
  [/^[-+*/()]/, "operator"],
];

export function* tokens(text) {
  let at = 0;
  while (at < text.length) {
    const token = match(text.slice(at)); //: match -> match; slice -> ?
    if (!token) throw new LexError(at); //: LexError -> LexError
    at += token.text.length;
    yield token;
  }
  yield end(); //: end -> end
}

function match(rest) {
  for (const [pattern, kind] of RULES) {
    const found = rest.match(pattern); //: match -> ?
    if (found) return { kind, text: found[0] };
  }
  return null;
}

const end = () => ({ kind: "end", text: "" });

export class LexError extends SyntaxError {
  constructor(at) {
    super(`unexpected input at ${at}`); //: super -> ?
    this.at = at;
  }
}
