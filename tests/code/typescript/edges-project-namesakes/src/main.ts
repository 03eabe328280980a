import { take } from "lodash";
import { of } from "rxjs";
import { Observable } from "rxjs";
import type { Redis } from "ioredis";
import { List } from "./list";
import * as tasks from "./task";
import { run as runTask } from "./task";

export function main(redis: Redis, values: number[], any: any, unknownThing: unknown, map: Map<string, number>) {
  take(values, 1); //: take -> ?
  redis.get("x"); //: get -> ?
  values.push(1); //: push -> ?
  map.get("x"); //: get -> ?
  any.run(); //: run -> ?
  any.get("x").take(1); //: get -> ?; take -> ?
  (unknownThing as Observable<number>).take(2); //: take -> ?
  String(1); //: String -> ?
  run(); //: run -> ?
  runTask(new tasks.Task()); //: runTask -> src/task.ts run; Task -> src/task.ts Task
  tasks.run(null!); //: run -> src/task.ts run
  const list = new List<number>(); //: List -> src/list.ts List
  list.push(1); //: push -> src/list.ts List.push
  list.take(1).get(0)?.toFixed(); //: take -> src/list.ts List.take; get -> src/list.ts List.get; toFixed -> ?
  new Promise<void>((run) => run()); //: run -> ?
  of(1).pipe(take(1)); //: of -> ?; pipe -> ?; take -> ?
  const { get } = any;
  get(); //: get -> ?
  "x".take(); //: take -> ?
  new Set<List<number>>().forEach((l) => l.run()); //: run -> src/list.ts List.run
}

function shadow(List: { new (): { push(): void } }, run: () => void) {
  new List().push(); //: List -> ?; push -> ?
  run(); //: run -> ?
  {
    const run = () => 1;
    run(); //: run -> shadow.run
  }
}
