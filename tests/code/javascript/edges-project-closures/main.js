import { createCounter, debounce, once } from "./counter";

const counter = createCounter(); //: createCounter -> counter.js createCounter
counter.increment(); //: increment -> counter.js createCounter.increment
counter.reset(); //: reset -> counter.js createCounter.reset
const { onChange } = createCounter(3); //: createCounter -> counter.js createCounter
onChange(print); //: onChange -> counter.js createCounter.onChange

const save = debounce(() => print("saved"), 10); //: debounce -> counter.js debounce; print -> print
save();
const init = once(function start() { //: once -> counter.js once
  print("start"); //: print -> print
  start(); //: start -> init.start
});

function print(text) {}

const handlers = {
  click: print,
  key(e) {
    this.click(e); //: click -> print
    handlers.key(e); //: key -> handlers.key
  },
};
handlers.click("x"); //: click -> print
handlers["key"]("y");

export default function () {
  print("default"); //: print -> print
  hoisted(); //: hoisted -> default.hoisted
  function hoisted() {}
}
