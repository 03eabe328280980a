import { Err, Ok, Result, err, ok, pipe } from "./result";

export interface Token {
  text: string;
  next(): Token | undefined;
}

type Parser<T> = (input: Token) => Result<T, string>;

export const parseNumber: Parser<number> = (input) => {
  const n = toNumber(input.text); //: toNumber -> toNumber
  input.next()?.next(); //: next -> Token.next; next -> Token.next
  return isNaN(n) ? err("nan") : ok(n); //: isNaN -> ?; err -> src/result.ts err; ok -> src/result.ts ok
};

function toNumber(text: string): number {
  return pipe(text, trim, Number); //: pipe -> src/result.ts pipe
}

const trim = (s: string) => s.trim(); //: trim -> ?

export function parseAll(tokens: Token[]): number[] {
  const results = tokens.map(parseNumber); //: map -> ?
  const oks: number[] = [];
  for (const r of results) {
    if (r instanceof Ok) oks.push(r.value);
    else if (r instanceof Err) r.report(); //: report -> src/result.ts Err.report
  }
  return oks;
}

export const isOk = (r: Result<number, string>): r is Ok<number> => r.kind === "ok";

ok(3).map((n) => n + 1).map(String); //: ok -> src/result.ts ok; map -> src/result.ts Ok.map; map -> src/result.ts Ok.map
err("x").report(); //: err -> src/result.ts err; report -> src/result.ts Err.report
