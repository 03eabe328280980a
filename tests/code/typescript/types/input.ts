export interface Shape<T> extends Named, Sized<T> {
  readonly id: string;
  name?: T;
  area(scale: number): number;
  new (side: number): Shape<T>;
  (call: string): void;
  [key: string]: unknown;
}

export type Pair<A, B> = { first: A; second(): B } & Rest;
type Callback = (error: Error | null) => void;

export const enum Color {
  Red,
  Green = "g",
  "dark-blue" = 3,
}

declare module "untyped" {
  export function load(path: string): Handle;
}

declare global {
  interface Window {
    patched: boolean;
  }
}

namespace Outer.Inner {
  export const depth = 2;
  function hidden(): void {}
}

declare function ambient(text: string): text is "a";
declare const VERSION: string;
export = ambient;
