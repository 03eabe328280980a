import { err, ok, pipe, curried, tap, Err, Ok, type Outcome } from "./lib";
import * as R from "./lib/index";

class ParseError extends Error {
  describe(): string {
    return this.message.trim(); //: trim -> ?
  }
}

function parse(text: string): Outcome<number, ParseError> {
  const value = Number.parseInt(text, 10); //: parseInt -> ?
  return Number.isNaN(value) ? err(new ParseError(text)) : ok(value); //: isNaN -> ?; err -> lib/result.ts err; ParseError -> ParseError; ok -> lib/result.ts ok
}

const add = curried((a: number, b: number) => a + b); //: curried -> lib/pipe.ts curry

export function run(text: string): number {
  const result = parse(text); //: parse -> parse
  if (result instanceof Err) {
    console.error(result.error.describe()); //: error -> ?; describe -> ParseError.describe
    return result.recover(() => 0).value; //: recover -> lib/result.ts Err.recover
  }
  return result.map((n) => add(n)(1)).value; //: map -> lib/result.ts Ok.map; add -> ?
}

export function check(result: Ok<string>): void {
  result.map((s) => s.length).map(String); //: map -> lib/result.ts Ok.map; map -> lib/result.ts Ok.map
  R.err("x").recover(parse); //: err -> lib/result.ts err; recover -> lib/result.ts Err.recover
  pipe("1", parse, tap(log)); //: pipe -> lib/pipe.ts pipe; tap -> lib/pipe.ts tap
  R.pipe(1, (n) => R.ok(n)); //: pipe -> lib/pipe.ts pipe; ok -> lib/result.ts ok
  [1].map((n) => ok(n)); //: map -> ?; ok -> lib/result.ts ok
}

function log(value: unknown): void {
  JSON.parse(String(value)); //: parse -> ?; String -> ?
}
