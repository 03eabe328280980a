export class Entry {
  #value;
  #expires;

  constructor(value, ttl) {
    this.#value = value;
    this.#expires = Entry.#now() + ttl; //: #now -> Entry.#now
  }

  static #now() {
    return Date.now(); //: now -> ?
  }

  static forever(value) {
    return new this(value, Infinity);
  }

  static of(value, ttl = 0) {
    return ttl ? new Entry(value, ttl) : Entry.forever(value); //: Entry -> Entry; forever -> Entry.forever
  }

  get stale() {
    return Entry.#now() > this.#expires; //: #now -> Entry.#now
  }

  unwrap() {
    return this.#value;
  }
}
