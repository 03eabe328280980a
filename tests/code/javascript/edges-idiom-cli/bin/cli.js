#!/usr/bin/env node
'use strict';
const path = require('path');
const { parseArgs: parse, usage } = require('../lib/args');
const commands = require('../lib/commands');
const logger = require('../lib/logger').child('cli');

async function main(argv) {
  const { name, flags } = parse(argv); //: parse -> lib/args.js parseArgs
  const command = commands[name];
  if (!command) {
    logger.error(`unknown ${name}`); //: error -> lib/logger.js Logger.error (missed)
    return usage(Object.keys(commands)); //: usage -> lib/args.js usage; keys -> ?
  }
  if (flags.verbose) logger.setLevel('debug'); //: setLevel -> lib/logger.js Logger.setLevel (missed)
  await command.run(flags); //: run -> ?
  commands.build.run({ dir: path.resolve('.') }); //: run -> lib/commands/build.js run; resolve -> ?
  commands.clean(flags); //: clean -> lib/commands/clean.js clean (missed)
}

main(process.argv.slice(2)).catch((err) => { //: main -> main; slice -> ?; catch -> ?
  logger.error(err.stack); //: error -> lib/logger.js Logger.error (missed)
  process.exitCode = 1;
});
