export function deferred() {
  const result = {};
  result.promise = new Promise((resolve, reject) => { //: Promise -> ?
    result.resolve = resolve;
    result.reject = reject;
  });
  return result;
}

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms)); //: Promise -> ?; setTimeout -> ?

export async function retry(attempt, { times = 3, delay = sleep } = {}) {
  for (let turn = 0; turn < times; turn++) {
    try {
      return await attempt(turn); //: attempt -> ?
    } catch {
      await delay(2 ** turn); //: delay -> ?
    }
  }
  throw new RetryError(times); //: RetryError -> RetryError
}

export class RetryError extends Error {}

export function once(fn) {
  let called = false;
  let value;
  return function (...args) {
    if (!called) {
      called = true;
      value = fn.apply(this, args); //: apply -> ?
    }
    return value;
  };
}
