export class Api {
  async load() {
    const found = await this.fetch(); //: fetch -> Api.fetch
    return found;
  }
  fetch() {
    return fetch("/x").then((reply) => reply.json()); //: fetch -> ?; then -> ?; json -> ?
  }
  then(callback) {
    return this;
  }
}

export function connect() {
  return new Api(); //: Api -> Api
}

export async function connectLater() {
  return connect(); //: connect -> connect
}

export const wrap = (callback) => callback(); //: callback -> ?
