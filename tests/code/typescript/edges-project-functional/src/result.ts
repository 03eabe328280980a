export type Result<T, E> = Ok<T> | Err<E>;

export class Ok<T> {
  readonly kind = "ok";
  constructor(readonly value: T) {}
  map<U>(fn: (v: T) => U): Ok<U> {
    return ok(fn(this.value)); //: ok -> ok; fn -> ?
  }
}

export class Err<E> {
  readonly kind = "err";
  constructor(readonly error: E) {}
  report(): void {}
}

export const ok = <T>(value: T): Ok<T> => new Ok(value); //: Ok -> Ok
export const err = <E>(error: E) => new Err(error); //: Err -> Err

export function pipe<A, B, C>(a: A, f: (a: A) => B, g: (b: B) => C): C {
  return g(f(a)); //: g -> ?; f -> ?
}

export const curry = (f: (a: number, b: number) => number) => (a: number) => (b: number) => f(a, b); //: f -> ?
