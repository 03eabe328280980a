"use strict";

function Store(name) {
  this.name = name;
  this.cache = new Cache(); //: Cache -> Cache
}

Store.prototype.get = function (key) {
  return this.cache.read(key); //: read -> Cache.read
};

Store.prototype.all = function all() {
  this.get("x"); //: get -> Store.get
  Store.create("y"); //: create -> Store.create
  return this;
};

Store.create = function (name) {
  return new Store(name); //: Store -> Store
};

class Cache {
  read(key) {
    return this.miss(key); //: miss -> Cache.miss
  }
  miss(key) {}
}

module.exports = Store;
module.exports.Cache = Cache;
