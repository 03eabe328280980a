export type Result<T, E> = Ok<T> | Err<E>;

export class Ok<T> {
  constructor(readonly value: T) {}

  map<U>(fn: (value: T) => U): Ok<U> {
    return ok(fn(this.value)); //: ok -> ok; fn -> ?
  }

  isOk(): this is Ok<T> {
    return true;
  }
}

export class Err<E> {
  constructor(readonly error: E) {}

  map(_fn: unknown): this {
    return this;
  }

  isOk(): false {
    return false;
  }

  recover<T>(fn: (error: E) => T): Ok<T> {
    return new Ok(fn(this.error)); //: Ok -> Ok; fn -> ?
  }
}

export const ok = <T>(value: T): Ok<T> => new Ok(value); //: Ok -> Ok
export const err = <E>(error: E) => new Err(error); //: Err -> Err
