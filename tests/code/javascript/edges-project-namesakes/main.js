import axios from "axios";
import _ from "lodash";
import { take } from "rxjs/operators";
import { List } from "./a";
import * as b from "./b";

export async function main(items, queue, map = new Map()) {
  take(1); //: take -> ?
  b.take(items, 1); //: take -> b.js take
  _.take(items, 1); //: take -> ?
  axios.get("/x"); //: get -> ?
  items.push(1); //: push -> ?
  queue.run(); //: run -> ?
  map.get("x"); //: get -> ?
  [].push(2); //: push -> ?
  run(); //: run -> ?
  const list = new List(); //: List -> a.js List
  list.push(1); //: push -> a.js List.push
  const { get } = axios;
  get("x"); //: get -> ?
  items.forEach((item) => item.run()); //: run -> ?
  const response = await fetch("/x"); //: fetch -> ?
  response.get("x"); //: get -> ?
  this.get(3); //: get -> ?
}

function inner(take, { get, run: go }) {
  take(1); //: take -> ?
  get(1); //: get -> ?
  go(); //: go -> ?
}

function blocks(flag) {
  if (flag) {
    const List = class {
      push() {}
    };
    new List().push(); //: List -> blocks.List; push -> blocks.List.push
  }
  for (const take of flag) take(); //: take -> ?
  try {
    flag.run();
  } catch (List) {
    List(); //: List -> ?
  }
}
