import { Comparable, LinkedList } from "./list";

export class SortedList<T extends Comparable<T>> extends LinkedList<T> {
  append(value: T): this {
    if (this.smaller(value)) this.reorder(value); //: smaller -> SortedList.smaller; reorder -> SortedList.reorder
    return super.append(value); //: append -> src/list.ts LinkedList.append
  }

  private smaller(value: T): boolean {
    const first = this.first(); //: first -> src/list.ts LinkedList.first
    return first !== undefined && value.compareTo(first) < 0; //: compareTo -> src/list.ts Comparable.compareTo
  }

  private reorder(value: T) {}
}

export function max<T extends Comparable<T>>(items: Iterable<T>): T | undefined {
  let best: T | undefined;
  for (const item of items) {
    if (!best || item.compareTo(best) > 0) best = item; //: compareTo -> src/list.ts Comparable.compareTo
  }
  return best;
}

export const sortBy = <T, K extends keyof T>(items: T[], key: K): T[] => [...items].sort((a, b) => compare(a[key], b[key])); //: compare -> compare; sort -> ?

function compare(a: unknown, b: unknown): number;
function compare(a: string, b: string): number;
function compare(a: any, b: any): number {
  return a < b ? -1 : 1;
}
