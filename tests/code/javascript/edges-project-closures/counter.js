export function createCounter(start = 0) {
  let value = start;
  const listeners = [];

  function notify() {
    listeners.forEach((l) => l(value)); //: l -> ?
  }

  return {
    increment() {
      value += step(); //: step -> step
      notify(); //: notify -> createCounter.notify
      return this;
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
    reset: function () {
      value = 0;
      this.increment(); //: increment -> createCounter.increment
    },
  };
}

const step = () => 1;

export const once = (fn) => {
  let called;
  return (...args) => {
    if (!called) called = fn(...args); //: fn -> ?
    return called;
  };
};

export function debounce(fn, wait) {
  let timer;
  const later = () => {
    clear(); //: clear -> debounce.clear
    fn(); //: fn -> ?
  };
  function clear() {
    clearTimeout(timer); //: clearTimeout -> ?
  }
  return function debounced() {
    clear(); //: clear -> debounce.clear
    timer = setTimeout(later, wait); //: setTimeout -> ?
  };
}
