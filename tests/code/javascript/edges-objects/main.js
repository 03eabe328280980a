import { client } from "./client.js";

const handlers = {
  click() {
    this.log(); //: log -> handlers.log
  },
  log: () => {},
  "with-dash": function () {},
};

handlers.click(); //: click -> handlers.click
handlers.log(); //: log -> handlers.log
handlers[name]();
client.send("x"); //: send -> client.js client.send
client.queue.flush(); //: flush -> client.js client.queue.flush
client.send.apply(null); //: apply -> ?

function factory() {
  const self = {
    start() {
      self.stop(); //: stop -> factory.self.stop
    },
    stop() {},
  };
  return self;
}

factory().start(); //: factory -> factory; start -> factory.self.start

class Counter {
  count = 0;
  increment = () => {
    this.bump(); //: bump -> Counter.bump
  };
  static total = 0;
  bump() {
    this.increment(); //: increment -> Counter.increment
    this.handler();
    Counter.reset(); //: reset -> Counter.reset
  }
  static reset() {
    this.clear(); //: clear -> Counter.clear
  }
  static clear() {}
  set handler(value) {
    this._handler = value;
  }
  get self() {
    return this;
  }
  *walk() {
    yield* this.walk(); //: walk -> Counter.walk
    yield this.self.bump(); //: bump -> Counter.bump
  }
}

const counter = new Counter(); //: Counter -> Counter
counter.self.self.bump(); //: bump -> Counter.bump
for (const one of counter.walk()) one.bump(); //: walk -> Counter.walk; bump -> ?

function createStore() {
  const items = [];
  function add(item) {
    return save(item); //: save -> createStore.save
  }
  const save = (item) => item;
  return { add, save, clear() { items.pop(); }, size: () => items.length };
}

const store = createStore(); //: createStore -> createStore
store.add(1); //: add -> createStore.add
store.save(2); //: save -> createStore.save
store.clear(); //: clear -> createStore.clear
store.size(); //: size -> createStore.size
store.missing(); //: missing -> ?
