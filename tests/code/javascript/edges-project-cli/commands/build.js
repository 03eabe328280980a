import { print, Spinner } from "../output.js";
import { readFile } from "node:fs/promises";

export async function run({ files = [], watch } = {}) {
  const spinner = Spinner.start("building"); //: start -> output.js Spinner.start
  for (const file of files) await compile(file); //: compile -> compile
  spinner.stop(); //: stop -> output.js Spinner.stop
  if (watch) watchAll(files, (file) => compile(file)); //: watchAll -> watchAll; compile -> compile
}

async function compile(file) {
  const text = await readFile(file, "utf8"); //: readFile -> ?
  print(text); //: print -> output.js print
  return transform(text); //: transform -> compile.transform

  function transform(source) {
    return source.replace(/a/g, () => run.name); //: replace -> ?
  }
}

function watchAll(files, run) {
  files.forEach((file) => run(file)); //: forEach -> ?; run -> ?
}
