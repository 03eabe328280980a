import LruStore from "./lru.mjs";
import * as report from "./report.mjs";
import { Entry } from "./entry.mjs";

const cache = LruStore.create(10); //: create -> src/lru.mjs LruStore.create
cache.set("a", 1).set("b", 2); //: set -> src/lru.mjs LruStore.set; set -> src/lru.mjs LruStore.set
cache.get("a"); //: get -> src/store.mjs Store.get
report.redirect({ warn() {} }); //: redirect -> src/report.mjs redirect

const headers = new Headers(); //: Headers -> ?
headers.get("etag"); //: get -> ?
headers.set("etag", "x"); //: set -> ?

async function warm(keys) {
  for (const key of keys) cache.get(key); //: get -> src/store.mjs Store.get
  const one = await Promise.resolve(Entry.of(1)); //: resolve -> ?; of -> src/entry.mjs Entry.of
  return one;
}

await warm(["a"]); //: warm -> warm
Array.of(1).get?.(0); //: of -> ?; get -> ?
