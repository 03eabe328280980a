import Base from "./base.js";

// What a store does.
class Store extends Base {
  static count = 0;
  #secret = 1;
  limit;
  handle = (event) => this.save(event);

  constructor(path, options = {}) {
    super(path);
    this.path = path;
  }

  async save(item) {
    await this.write(item);
    return this.#secret;
  }

  static open(path) {
    return new Store(path);
  }

  get size() {
    return this.items.length;
  }

  set size(value) {}

  *[Symbol.iterator]() {
    yield* this.items;
  }

  #hidden() {}
}

const Named = class {
  go() {}
};

export default class extends lib.Widget {}

function Legacy(name) {
  this.name = name;
  this.greet = function (greeting) {
    return hello(greeting);
  };
}
Legacy.prototype.leave = function () {};
Legacy.prototype.alias = helper;
Legacy.create = (name) => new Legacy(name);
