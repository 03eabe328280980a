type Fn<A, B> = (a: A) => B;

export function pipe<A, B>(a: A, ab: Fn<A, B>): B;
export function pipe<A, B, C>(a: A, ab: Fn<A, B>, bc: Fn<B, C>): C;
export function pipe(a: unknown, ...fns: Fn<any, any>[]): unknown {
  return fns.reduce((value, fn) => fn(value), a); //: reduce -> ?; fn -> ?
}

export const curry =
  <A, B, C>(fn: (a: A, b: B) => C) =>
  (a: A) =>
  (b: B): C =>
    fn(a, b); //: fn -> ?

export function tap<T>(effect: (value: T) => void): Fn<T, T> {
  return (value) => {
    effect(value); //: effect -> ?
    return value;
  };
}
