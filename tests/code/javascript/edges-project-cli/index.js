import commands, { run } from "./commands/index.js";
import { parse } from "./args.js";

const { name, options } = parse(process.argv.slice(2)); //: parse -> args.js parse; slice -> ?

if (options.help) commands.help.run(); //: run -> commands/help.js run
else run(name, options); //: run -> commands/index.js run

process.on("exit", () => bye()); //: on -> ?; bye -> bye

function bye() {
  console.log("bye"); //: log -> ?
}
