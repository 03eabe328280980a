import { Result, ok, err } from "./result";

export abstract class Option<T> {
  abstract isSome(): this is Some<T>;

  static of<T>(value: T | null | undefined): Option<T> {
    return value == null ? none() : new Some(value); //: none -> none; Some -> Some
  }

  or(fallback: T): T {
    return this.isSome() ? this.value : fallback; //: isSome -> Option.isSome
  }

  toResult(message: string): Result<T> {
    return this.isSome() ? ok(this.value) : err(new Error(message)); //: isSome -> Option.isSome; ok -> src/result.ts ok; err -> src/result.ts err; Error -> ?
  }
}

export class Some<T> extends Option<T> {
  constructor(readonly value: T) {
    super(); //: super -> Option
  }
  isSome(): this is Some<T> {
    return true;
  }
}

class None extends Option<never> {
  isSome(): this is Some<never> {
    return false;
  }
}

const NONE = new None(); //: None -> None

export function none<T>(): Option<T> {
  return NONE;
}
