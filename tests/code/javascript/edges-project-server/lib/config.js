const fs = require("node:fs");

const values = new Map();

function load(path) {
  const text = fs.readFileSync(path); //: readFileSync -> ?
  return parse(text); //: parse -> parse
}

const parse = (text) => JSON.parse(text); //: parse -> ?

function get(key) {
  return values.get(key); //: get -> ?
}

module.exports = { load, get };
