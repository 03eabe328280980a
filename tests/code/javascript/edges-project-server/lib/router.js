module.exports = class Router {
  constructor() {
    this.routes = [];
  }
  add(method, path, handler) {
    this.routes.push(new Route(method, path, handler)); //: push -> ?; Route -> Route
    return this;
  }
  get(path, handler) {
    return this.add("GET", path, handler); //: add -> Router.add
  }
  match(path) {
    return new Route("GET", path); //: Route -> Route
  }
  all() {
    return this.routes.map((r) => r.path); //: map -> ?
  }
};

class Route {
  constructor(method, path, handler) {
    this.handler = handler;
  }
  handle(req) {
    return this.handler(req); //: handler -> ?
  }
}
