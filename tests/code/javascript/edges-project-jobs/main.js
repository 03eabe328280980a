import queue, { results } from "./worker.js";
import { sleep } from "./async.js";

const seen = new Set(); //: Set -> ?

async function main() {
  queue.add({ id: 1 }).then((r) => seen.add(r)); //: add -> queue.js createQueue.add; then -> ?; add -> ?
  for await (const result of results([{ id: 2 }])) report(result); //: results -> worker.js results; report -> report
  await Promise.all([1, 2].map((n) => sleep(n))); //: all -> ?; map -> ?; sleep -> async.js sleep
  await [3].map(sleep); //: map -> ?
  const next = seen.values().next(); //: values -> ?; next -> ?
  return next;
}

function report(result) {
  function sleep() {}
  sleep(); //: sleep -> report.sleep
  seen.add(result); //: add -> ?
}

main().catch((error) => report(error)); //: main -> main; catch -> ?; report -> report
