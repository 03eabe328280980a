import def, { type Options, b as c } from "./mod";
import type { T } from "./t";
import legacy = require("legacy");
export type { T };

export async function load<A, B extends A>(first: A, second?: B): Promise<A> {
  const store: Store = make();
  store.get(first);
  return first;
}

export const generic = <X,>(value: X, options: { inline: string }): X => value;

export function* numbers(limit: number): Generator<number> {
  yield limit;
}

export function find(name: string): Item | undefined;
export function find(id: number): Item | undefined;
export function find(key: string | number): Item | undefined {
  const items = new Map<string, Item>();
  return items.get(key as string);
}

export default function main({ deep }: Options = {}): void {
  c(deep);
}

const LIMIT: number = 10;
let counter = 0;
const table = {
  row(index: number): Row {
    return legacy.row(index);
  },
  column: (index: number): Column => def(index),
};
