const rimraf = require('rimraf');

const cache = {};

module.exports = { clean, cleanCache };

function clean({ dir }) {
  cleanCache(); //: cleanCache -> cleanCache
  return rimraf(dir); //: rimraf -> ?
}

function cleanCache() {
  Object.keys(cache).forEach((k) => delete cache[k]); //: keys -> ?; forEach -> ?
}
