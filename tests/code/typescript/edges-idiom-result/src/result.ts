export type Result<T, E = Error> = Ok<T> | Err<E>;

export class Ok<T> {
  readonly ok = true as const;
  constructor(readonly value: T) {}

  map<U>(fn: (value: T) => U): Ok<U> {
    return new Ok(fn(this.value)); //: Ok -> Ok; fn -> ?
  }

  unwrap(): T {
    return this.value;
  }
}

export class Err<E> {
  readonly ok = false as const;
  constructor(readonly error: E) {}

  map(): this {
    return this;
  }

  unwrap(): never {
    throw this.error;
  }
}

export const ok = <T>(value: T) => new Ok(value); //: Ok -> Ok
export const err = <E>(error: E): Err<E> => new Err(error); //: Err -> Err

export function isOk<T, E>(result: Result<T, E>): result is Ok<T> {
  return result.ok;
}

export function all<T>(results: Result<T>[]): Result<T[]> {
  const values: T[] = [];
  for (const result of results) {
    if (!isOk(result)) return result; //: isOk -> isOk
    values.push(result.unwrap()); //: unwrap -> Ok.unwrap; push -> ?
  }
  return ok(values); //: ok -> ok
}
