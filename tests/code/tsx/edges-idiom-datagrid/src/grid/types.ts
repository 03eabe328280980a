import type { ReactNode } from "react";

export interface Column<T> {
  key: keyof T & string;
  title?: string;
  render?(row: T): ReactNode;
  compare?: (a: T, b: T) => number;
}

export interface GridApi<T> {
  select(row: T): void;
  selected(): T[];
  sort(key: keyof T & string): void;
}

export class Selection<T> {
  private readonly rows = new Set<T>(); //: Set -> ?

  toggle(row: T): Selection<T> {
    return this.has(row) ? this.without(row) : this.with(row); //: has -> Selection.has; without -> Selection.without; with -> Selection.with
  }

  has(row: T): boolean {
    return this.rows.has(row); //: has -> ?
  }

  with(row: T): Selection<T> {
    return Selection.from([...this.rows, row]); //: from -> Selection.from
  }

  without(row: T): Selection<T> {
    return Selection.from([...this.rows].filter((r) => r !== row)); //: from -> Selection.from; filter -> ?
  }

  static from<T>(rows: Iterable<T>): Selection<T> {
    const selection = new Selection<T>(); //: Selection -> Selection
    for (const row of rows) selection.rows.add(row); //: add -> ?
    return selection;
  }
}
