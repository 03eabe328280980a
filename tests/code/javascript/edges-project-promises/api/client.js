export class HttpError extends Error {
  static from(response) {
    return new HttpError(response.status); //: HttpError -> HttpError
  }
}

export class Client {
  constructor(base) {
    this.base = base;
    this.cache = new Cache(); //: Cache -> Cache
  }

  async request(path, options = {}) {
    const response = await fetch(this.base + path, options); //: fetch -> ?
    if (!response.ok) throw HttpError.from(response); //: from -> HttpError.from
    return new Result(await response.json()); //: Result -> Result; json -> ?
  }

  get(path) {
    return this.cache.remember(path, () => this.request(path)); //: remember -> Cache.remember; request -> Client.request
  }

  async all(paths) {
    const results = await Promise.all(paths.map((p) => this.request(p))); //: request -> Client.request
    return results.map((r) => r.unwrap()); //: unwrap -> Result.unwrap (missed)
  }
}

class Cache {
  remember(key, make) {
    return make(); //: make -> ?
  }
}

export class Result {
  constructor(value) {
    this.value = value;
  }
  unwrap() {
    return this.value;
  }
  map(fn) {
    return new Result(fn(this.value)); //: Result -> Result; fn -> ?
  }
}
