import { Client, connect, createStore } from "./store";

type Store = ReturnType<typeof createStore>;
type Connected = Awaited<ReturnType<typeof connect>>;

const client = Client.create(); //: create -> src/store.ts Client.create

function use(store: Store, one: InstanceType<typeof Client>, same: typeof client, kind: typeof Client, by: Connected) {
  store.dispatch(1); //: dispatch -> src/store.ts createStore.dispatch
  one.get("/"); //: get -> src/store.ts Client.get
  same.get("/"); //: get -> src/store.ts Client.get
  by.get("/"); //: get -> src/store.ts Client.get
  kind.get("/"); //: get -> ?
}

let listeners: Store | null = null;

export function start() {
  listeners = createStore(); //: createStore -> src/store.ts createStore
  listeners.notify(); //: notify -> src/store.ts createStore.notify
}
