import { Store } from "./store.mjs";
import { warn as complain } from "./report.mjs";

export default class LruStore extends Store {
  static #instances = 0;
  #limit;

  constructor(limit, { loader = defaultLoader } = {}) {
    super(); //: super -> src/store.mjs Store
    this.#limit = limit;
    this.loader = loader;
    LruStore.#instances++;
  }

  set(key, value, ttl) {
    super.set(key, value, ttl); //: set -> src/store.mjs Store.set
    this.#evict(); //: #evict -> LruStore.#evict
    return this;
  }

  miss(key) {
    super.miss(key); //: miss -> src/store.mjs Store.miss
    const value = this.loader(key); //: loader -> ?
    this.set(key, value); //: set -> LruStore.set
    return value;
  }

  #evict() {
    if (this.hits < this.#limit) return;
    const [oldest] = this; 
    this.delete(oldest); //: delete -> src/store.mjs Store.delete
    complain("evicted", oldest); //: complain -> src/report.mjs warn
  }

  static create(limit) {
    return new LruStore(limit); //: LruStore -> LruStore
  }
}

function defaultLoader(key) {
  return null;
}
