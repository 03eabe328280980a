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
      self.stop(); //: stop -> factory.self.stop (missed)
    },
    stop() {},
  };
  return self;
}

factory().start(); //: factory -> factory; start -> factory.self.start (missed)

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
