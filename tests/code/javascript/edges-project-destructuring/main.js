import Db, { db } from "./lib/db.js";
import { service } from "./lib/service.js";

const { list, create } = service;
list(); //: list -> lib/service.js service.list
create({}); //: create -> lib/service.js service.create
service.list().then((rows) => rows.length); //: list -> lib/service.js service.list; then -> ?
db.connect().send("x"); //: connect -> lib/db.js Db.connect; send -> lib/db.js Connection.send
Db.instance.query("y"); //: query -> lib/db.js Db.query
service.repo.insert({}); //: insert -> lib/db.js Db.insert
const bound = db.query.bind(db); //: bind -> ?
const run = db.query;
run("z"); //: run -> lib/db.js Db.query
const [first] = [db, db];
first.query("q"); //: query -> lib/db.js Db.query (missed)
let current = null;
export function use() {
  current = new Db(); //: Db -> lib/db.js Db
  current.query("w"); //: query -> lib/db.js Db.query
}
