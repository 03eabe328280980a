const fs = require('fs');
const { promisify } = require('util');
const readFile = promisify(fs.readFile); //: promisify -> ?
const yaml = require('./yaml');
const json = require('./json');

const LOADERS = { '.yml': yaml.load, '.json': json.load };

function load(file, cb) {
  if (cb) return load(file).then((v) => cb(null, v), cb); //: load -> load; then -> ?; cb -> ?
  return readFile(file, 'utf8') //: readFile -> ?
    .then((text) => pick(file)(text)) //: pick -> pick; then -> ?
    .catch((err) => { //: catch -> ?
      throw wrap(err, file); //: wrap -> wrap
    });
}

function pick(file) {
  const ext = file.slice(file.lastIndexOf('.')); //: slice -> ?; lastIndexOf -> ?
  return LOADERS[ext] || json.load;
}

function wrap(err, file) {
  err.message = file + err.message;
  return err;
}

load.sync = function (file) {
  return yaml.load(fs.readFileSync(file, 'utf8')); //: load -> lib/yaml.js load; readFileSync -> ?
};

module.exports = load;
