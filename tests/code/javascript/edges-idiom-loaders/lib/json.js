const strip = (text) => text.replace(/\/\/.*$/gm, ''); //: replace -> ?

const load = (text) => JSON.parse(strip(text)); //: strip -> strip; parse -> ?

const dump = function (value) {
  return JSON.stringify(value, null, 2); //: stringify -> ?
};

module.exports = { load, dump, parse: load };
