module.exports = {
  make: require("./make"),
  Store: require("./store"),
  ...require("./helpers"),
  run,
};

function run() {}
