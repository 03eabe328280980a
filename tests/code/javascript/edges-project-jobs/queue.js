import { deferred, sleep } from "./async.js";

export function createQueue(worker, { limit = 2 } = {}) {
  const waiting = [];
  let running = 0;

  function add(job) {
    const { promise, resolve, reject } = deferred(); //: deferred -> async.js deferred
    waiting.push({ job, resolve, reject }); //: push -> ?
    next(); //: next -> createQueue.next
    return promise;
  }

  async function next() {
    if (running >= limit || waiting.length === 0) return;
    running++;
    const { job, resolve, reject } = waiting.shift(); //: shift -> ?
    try {
      resolve(await worker(job)); //: resolve -> ?; worker -> ?
    } catch (error) {
      reject(error); //: reject -> ?
    } finally {
      running--;
      next(); //: next -> createQueue.next
    }
  }

  const drain = async () => {
    while (running) await sleep(10); //: sleep -> async.js sleep
  };

  return {
    add,
    drain,
    size() {
      return waiting.length;
    },
    async close() {
      if (this.size()) await drain(); //: size -> createQueue.size; drain -> createQueue.drain
    },
  };
}
