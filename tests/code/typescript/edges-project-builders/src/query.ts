export interface Executor {
  run(sql: string): Promise<Row[]>;
}

export class Row {
  get<T>(key: string): T {
    return undefined as T;
  }
  text(key: string): string {
    return this.get<string>(key); //: get -> Row.get
  }
}

export class QueryBuilder {
  private parts: string[] = [];

  constructor(private readonly executor: Executor) {}

  static from(executor: Executor) {
    return new QueryBuilder(executor); //: QueryBuilder -> QueryBuilder
  }

  select(...columns: string[]): this {
    return this.push(`select ${columns.join()}`); //: push -> QueryBuilder.push; join -> ?
  }

  where(condition: string): QueryBuilder {
    this.push(condition); //: push -> QueryBuilder.push
    return this;
  }

  private push(part: string) {
    this.parts.push(part);
    return this;
  }

  build(): Query {
    return new Query(this.executor, this.parts); //: Query -> Query
  }

  async all(): Promise<Row[]> {
    return this.build().execute(); //: build -> QueryBuilder.build; execute -> Query.execute
  }

  async first(): Promise<Row | undefined> {
    const rows = await this.all(); //: all -> QueryBuilder.all
    rows[0].text("x"); //: text -> Row.text
    return rows[0];
  }
}

export class Query {
  constructor(
    private executor: Executor,
    private parts: string[],
  ) {}
  async execute(): Promise<Row[]> {
    return await this.executor.run(this.parts.join(" ")); //: run -> Executor.run; join -> ?
  }
}
