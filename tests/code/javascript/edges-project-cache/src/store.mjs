import { Entry } from "./entry.mjs";

export class Store {
  #entries = new Map(); //: Map -> ?
  hits = 0;

  get(key) {
    const entry = this.#entries.get(key); //: get -> ?
    if (!entry || entry.stale) return this.miss(key); //: miss -> Store.miss
    this.#touch(key, entry); //: #touch -> Store.#touch
    return entry.unwrap(); //: unwrap -> ?
  }

  set(key, value, ttl) {
    this.#entries.set(key, Entry.of(value, ttl)); //: set -> ?; of -> src/entry.mjs Entry.of
    return this;
  }

  #touch = (key, entry) => {
    this.hits += 1;
    this.#entries.delete(key); //: delete -> ?
    this.#entries.set(key, entry); //: set -> ?
  };

  miss(key) {
    return undefined;
  }

  delete(key) {
    return this.#entries.delete(key); //: delete -> ?
  }

  *[Symbol.iterator]() {
    yield* this.#entries.keys(); //: keys -> ?
  }
}
