import { Result, ok, err, all, isOk } from "./result";
import { Option } from "./option";

export interface Parser<T> {
  parse(input: string): Result<T, ParseError>;
  many?(): Parser<T[]>;
}

export class ParseError extends Error {
  constructor(message: string, readonly at: number = 0) {
    super(message); //: super -> ?
  }

  shifted(by: number): ParseError {
    return new ParseError(this.message, this.at + by); //: ParseError -> ParseError
  }
}

export const int: Parser<number> = {
  parse(input) {
    const n = Number.parseInt(input, 10); //: parseInt -> ?
    return Number.isNaN(n) ? err(new ParseError("not a number")) : ok(n); //: isNaN -> ?; err -> src/result.ts err; ParseError -> ParseError; ok -> src/result.ts ok
  },
};

export function list<T>(item: Parser<T>, separator = ","): Parser<T[]> {
  return {
    parse: (input) => {
      const results = input.split(separator).map((part) => item.parse(part)); //: parse -> Parser.parse; split -> ?; map -> ?
      return all(results as Result<T>[]) as Result<T[], ParseError>; //: all -> src/result.ts all
    },
  };
}

export function parseAge(text: string): Result<number, ParseError> {
  const result = int.parse(text); //: parse -> Parser.parse
  if (!result.ok) {
    return err(result.error.shifted(1)); //: err -> src/result.ts err; shifted -> ParseError.shifted (missed)
  }
  return isOk(result) ? result.map(clamp) : result; //: isOk -> src/result.ts isOk; map -> src/result.ts Ok.map
}

const clamp = (n: number): number => Math.min(n, 150); //: min -> ?

const first = Option.of(list(int).parse("1,2")); //: of -> src/option.ts Option.of; list -> list; parse -> Parser.parse
first.or(ok([])); //: or -> src/option.ts Option.or; ok -> src/result.ts ok
first.toResult("none"); //: toResult -> src/option.ts Option.toResult
