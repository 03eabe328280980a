export const isPlainObject = (x) => x !== null && typeof x === 'object' && getProto(x) === Object.prototype; //: getProto -> ?

const getProto = Object.getPrototypeOf;

export const warn = once((msg) => console.warn(msg)); //: once -> once; warn -> ?

export function once(fn) {
  let called = false;
  return (...args) => {
    if (called) return undefined;
    called = true;
    return fn(...args); //: fn -> ?
  };
}
