import { Other, Store, load, map, run } from "./tools";

function parameter(run: () => void) {
  run(); //: run -> ?
}

function block(flag: boolean) {
  run(); //: run -> src/tools.ts run
  if (flag) {
    const run = load as any;
    run(); //: run -> ?
  }
  for (const run of []) {
    run(); //: run -> ?
  }
  for (let load = 0; load < 3; load++) {
    load(); //: load -> ?
  }
  try {
    run(); //: run -> src/tools.ts run
  } catch (run) {
    run(); //: run -> ?
  }
  load(); //: load -> src/tools.ts load
}

function destructured({ run, load: map }: any, [first]: any[]) {
  run(); //: run -> ?
  load(); //: load -> src/tools.ts load
  map(); //: map -> ?
  first(); //: first -> ?
}

const arrow = (run: any) => run(); //: run -> ?
const single = run => run(); //: run -> ?

function hoisted() {
  inner(); //: inner -> hoisted.inner
  later(); //: later -> later
  function inner() {
    run(); //: run -> src/tools.ts run
  }
  const lambda = () => inner(); //: inner -> hoisted.inner
  lambda(); //: lambda -> hoisted.lambda
}

function later() {
  inner(); //: inner -> ?
}

function closure() {
  const store = load(); //: load -> src/tools.ts load
  return () => {
    store.get().get(); //: get -> src/tools.ts Store.get; get -> src/tools.ts Store.get
  };
}

function branches(flag: boolean) {
  let store;
  if (flag) {
    store = new Store(); //: Store -> src/tools.ts Store
  } else {
    store = new Other(); //: Other -> src/tools.ts Other
  }
  store.get(); //: get -> ?
  let same: Store | undefined;
  same = load(); //: load -> src/tools.ts load
  same.get(); //: get -> src/tools.ts Store.get
  let lazy = null;
  if (flag) lazy = new Store(); //: Store -> src/tools.ts Store
  lazy.get(); //: get -> src/tools.ts Store.get
  const either = flag ? new Store() : new Other(); //: Store -> src/tools.ts Store; Other -> src/tools.ts Other
  either.get(); //: get -> ?
  const orNew = lazy ?? new Store(); //: Store -> src/tools.ts Store
  orNew.get(); //: get -> src/tools.ts Store.get
}

let shared: Store;

export function init() {
  shared = load(); //: load -> src/tools.ts load
}

export function use() {
  shared.get(); //: get -> src/tools.ts Store.get
  [1, 2].map(map);
  setTimeout(run, 10);
  new Map().get("x"); //: get -> ?
  Promise.resolve().then(run);
}

class Runner {
  run() {
    run(); //: run -> src/tools.ts run
    this.run(); //: run -> Runner.run
  }
}

interface Error {
  tag: "Error";
}
type Failure = { tag: "Failure" };
interface Pair {}
class Pair {}

export function refuse() {
  new Pair(); //: Pair -> Pair
  throw new Error("no such pair"); //: Error -> ?
}

export function fail() {
  new Failure(); //: Failure -> ?
}
