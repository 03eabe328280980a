const fs = require('fs').promises;
const { clean, cleanCache } = require('./clean');
const log = require('../logger').child('build');

exports.description = 'build it';

exports.run = async function run({ dir, watch }) {
  await clean({ dir }); //: clean -> lib/commands/clean.js clean
  const files = await walk(dir); //: walk -> walk
  await Promise.all(files.map(compile)); //: all -> ?; map -> ?
  for (const file of files) await compile(file); //: compile -> compile
  log.info('built'); //: info -> lib/logger.js Logger.info (missed)
  if (watch) cleanCache(); //: cleanCache -> lib/commands/clean.js cleanCache
};

async function walk(dir) {
  const entries = await fs.readdir(dir, { withFileTypes: true }); //: readdir -> ?
  const nested = await Promise.all(entries.map((e) => (e.isDirectory() ? walk(e.name) : e.name))); //: walk -> walk; all -> ?; map -> ?; isDirectory -> ?
  return nested.flat(); //: flat -> ?
}

const compile = async (file) => {
  const source = await fs.readFile(file); //: readFile -> ?
  return transform(source); //: transform -> ?
};

const { transform } = require('esbuild');
