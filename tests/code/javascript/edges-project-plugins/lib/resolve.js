"use strict";

const fs = require("fs");

const CACHE = Object.create(null);

exports.resolvePlugin = function (name) {
  if (!CACHE[name]) CACHE[name] = load(name); //: load -> load
  return CACHE[name];
};

exports.normalize = function (options) {
  return Object.assign({ strict: false }, options); //: assign -> ?
};

exports.clear = () => {
  exports.normalize({}); //: normalize -> normalize
  for (const key of Object.keys(CACHE)) delete CACHE[key]; //: keys -> ?
};

function load(name) {
  if (fs.existsSync(name)) return require(name); //: existsSync -> ?
  return fallback; // never called here
}

function fallback() {}
