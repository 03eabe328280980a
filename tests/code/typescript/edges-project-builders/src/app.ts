import { Executor, QueryBuilder, Row } from "./query";

const executor: Executor = { run: async (sql) => [] };

export async function main(): Promise<void> {
  const rows = await QueryBuilder.from(executor).select("a").where("b").all(); //: from -> src/query.ts QueryBuilder.from; select -> src/query.ts QueryBuilder.select; where -> src/query.ts QueryBuilder.where; all -> src/query.ts QueryBuilder.all
  for (const row of rows) {
    row.text("a"); //: text -> src/query.ts Row.text
  }
  rows.map((row) => row.get<number>("n")); //: get -> src/query.ts Row.get
  const first = await new QueryBuilder(executor).select().first(); //: QueryBuilder -> src/query.ts QueryBuilder; select -> src/query.ts QueryBuilder.select; first -> src/query.ts QueryBuilder.first
  first?.text("b"); //: text -> src/query.ts Row.text
  if (!first) return;
  print(first, (r) => r.text("x")); //: print -> print; text -> src/query.ts Row.text
  await executor.run("x"); //: run -> src/query.ts Executor.run
}

function print(row: Row, show: (row: Row) => string) {
  show(row); //: show -> ?
  const texts = [row].map(function (r) {
    return r.text("y"); //: text -> src/query.ts Row.text
  });
}
