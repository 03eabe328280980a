import { retry, once as onlyOnce } from "./async.js";
import { createQueue } from "./queue.js";

const connect = onlyOnce(async () => open("jobs")); //: onlyOnce -> async.js once; open -> open

async function open(name) {
  return { name, send: async (job) => job };
}

async function handle(job) {
  const connection = await connect(); //: connect -> ?
  return retry(() => connection.send(job)); //: retry -> async.js retry; send -> ?
}

export default createQueue(handle, { limit: 4 }); //: createQueue -> queue.js createQueue

export async function* results(jobs) {
  const queue = createQueue(handle); //: createQueue -> queue.js createQueue
  for (const job of jobs) yield queue.add(job); //: add -> queue.js createQueue.add
  await queue.close(); //: close -> queue.js createQueue.close
}
