export class Cache {
  constructor({ max = 10 } = {}) {
    this.max = max;
    this.map = new Map(); //: Map -> ?
  }
  get(key) {
    return this.map.get(key); //: get -> ?
  }
  fetch(key, make) {
    const hit = this.get(key); //: get -> Cache.get
    if (hit) return hit;
    const value = make(key); //: make -> ?
    this.map.set(key, value); //: set -> ?
    if (this.map.size > this.max) this.evict(); //: evict -> Cache.evict
    return value;
  }
  evict() {
    this.map.delete(this.map.keys().next().value); //: delete -> ?; keys -> ?; next -> ?
  }
}
