export class Query<T = Row> {
  private parts: string[] = [];

  static from(table: string) {
    return new Query(); //: Query -> Query
  }

  where(text: string): this {
    this.parts.push(text); //: push -> ?
    return this;
  }

  limit(count: number) {
    return this;
  }

  push(text: string): Query<T> {
    return this.where(text); //: where -> Query.where
  }

  run(): Result<T> {
    return new Result<T>(); //: Result -> Result
  }
}

export class Result<T> {
  rows(): Row[] {
    return [];
  }
}

export class Row {
  show() {
    return this;
  }
}

export class Joined extends Query {
  join(other: Query): this {
    other.limit(1); //: limit -> Query.limit
    return this;
  }
}

export const from = (table: string) => Query.from(table); //: from -> Query.from

export function open(): { close(): void } {
  return { close() {} };
}
