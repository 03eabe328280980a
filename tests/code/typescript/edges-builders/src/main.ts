import { Joined, Query, from, open } from "./query";

Query.from("users") //: from -> src/query.ts Query.from
  .where("a") //: where -> src/query.ts Query.where
  .limit(3) //: limit -> src/query.ts Query.limit
  .push("b") //: push -> src/query.ts Query.push
  .run() //: run -> src/query.ts Query.run
  .rows()[0] //: rows -> src/query.ts Result.rows
  .show() //: show -> src/query.ts Row.show
  .show(); //: show -> src/query.ts Row.show

new Joined().where("x").join(new Query()).limit(1); //: Joined -> src/query.ts Joined; where -> src/query.ts Query.where; join -> src/query.ts Joined.join; Query -> src/query.ts Query; limit -> src/query.ts Query.limit

from("x").limit(1).run(); //: from -> src/query.ts from; limit -> src/query.ts Query.limit; run -> src/query.ts Query.run
open().close(); //: open -> src/query.ts open; close -> ?

const rows = from("y").run().rows(); //: from -> src/query.ts from; run -> src/query.ts Query.run; rows -> src/query.ts Result.rows
for (const row of rows) row.show(); //: show -> src/query.ts Row.show
rows.forEach((row) => { row.show(); }); //: show -> src/query.ts Row.show
