export const api = {
  get(path: string) {
    return this.request(path); //: request -> api.request
  },
  post: (path: string) => api.request(path), //: request -> api.request
  put: function (path: string) {
    return api.request(path); //: request -> api.request
  },
  request(path: string) {},
  nested: {
    ping() {},
  },
  limit: 3,
};

export namespace Util {
  export function trim(text: string) {
    return inner(text); //: inner -> Util.inner
  }
  function inner(text: string) {}
  export namespace Deep {
    export class Cutter {
      cut() {}
    }
  }
}

export enum Color {
  Red,
  Green,
}

export namespace Color {
  export function parse(text: string): Color {
    return Color.Red;
  }
}

export default {
  start() {},
};

export function named() {}
