import { Box, get, run } from "./tools.js";

function parameter(run) {
  run(); //: run -> ?
}

function withDefault(run = get) {
  run(); //: run -> ?
}

function rest(...run) {
  run(); //: run -> ?
}

function later() {
  run(); //: run -> ?
  var run = 1;
}

function block() {
  {
    let run = 2;
    run(); //: run -> ?
  }
  run(); //: run -> tools.js run
  for (const get of []) get(); //: get -> ?
  get(); //: get -> tools.js get
  switch (1) {
    case 1:
      let run = 3;
      run(); //: run -> ?
  }
}

function named() {
  const inner = function recurse() {
    recurse(); //: recurse -> named.inner.recurse
  };
  inner(); //: inner -> named.inner
}

const fns = [run, get];
fns.forEach((run) => run()); //: run -> ?
fns[0]();
take(); //: take -> ?
[].map((x) => x);
let box = new Box(); //: Box -> tools.js Box
box.open().open(); //: open -> tools.js Box.open (missed); open -> tools.js Box.open (missed)
box = 1;

function usesReassigned() {
  box.open(); //: open -> ?
}

document.querySelector("x").open(); //: open -> ?
new Map().get("x"); //: get -> ?
get.call(null); //: call -> ?
run.bind(null)();
const bound = run;
bound(); //: bound -> tools.js run
(function () {
  run(); //: run -> tools.js run
})();
(() => {
  get(); //: get -> tools.js get
})();
