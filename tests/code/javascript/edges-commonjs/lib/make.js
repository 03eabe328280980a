const Store = require("./store");

module.exports = function make(options) {
  const store = new Store(options); //: Store -> lib/store.js Store
  store.get("a"); //: get -> lib/store.js Store.get
  return store;
};
