module.exports = class Registry {
  constructor() {
    this.items = new Map(); //: Map -> ?
  }

  add(name, item) {
    this.items.set(name, item); //: set -> ?
    return this.count();  //: count -> Registry.count
  }

  each(visit) {
    this.items.forEach(visit); //: forEach -> ?
    for (const item of this.items.values()) visit(item); //: values -> ?; visit -> ?
  }

  count() {
    return this.items.size;
  }
};
