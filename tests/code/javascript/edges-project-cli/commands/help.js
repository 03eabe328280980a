import { print } from "../output.js";

const topics = {
  build: () => "builds",
  help: describe,
};

function describe() {
  return "helps";
}

export function run(topic) {
  print(topics.build()); //: print -> output.js print; build -> topics.build
  print(describe()); //: print -> output.js print; describe -> describe
  print.error?.(topic); //: error -> output.js print.error
}
