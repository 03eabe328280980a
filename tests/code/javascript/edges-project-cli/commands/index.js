export * as build from "./build.js";
import * as build from "./build.js";
import * as help from "./help.js";
import { print as say } from "../output.js";

const commands = { build, help };

export function run(name, options) {
  const command = commands[name];
  if (!command) return fail(name); //: fail -> fail
  return command.run(options); //: run -> ?
}

const fail = (name) => {
  say.error(`no command ${name}`); //: error -> output.js print.error
  help.run(); //: run -> commands/help.js run
};

export default commands;
