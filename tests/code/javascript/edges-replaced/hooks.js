import { options, noop } from "./options.js";

const oldDiff = options.diff;
let log = noop;
let later;

options.diff = (vnode) => {
  log(vnode); //: log -> ?
  if (oldDiff) oldDiff(vnode); //: oldDiff -> ?
};

if (process.env.DEBUG) log = (text) => write(text); //: write -> write

later = () => write("later"); //: write -> write
later(); //: later -> later

function write(text) {}

function run(send) {
  let next = () => write("x"); //: write -> write
  if (send) next = send;
  next(); //: next -> ?
}

export function check(error) {
  return error instanceof Failure && error.code(); //: code -> Failure.code
}

export function tell(error) {
  if (!(error instanceof Failure)) return write(error); //: write -> write
  return error.code(); //: code -> Failure.code
}

class Failure extends Error {
  code() {
    return 1;
  }
}
