"use strict";
const Router = require("./router");
const EventEmitter = require("events");

class App extends EventEmitter {
  constructor(options) {
    super();
    this.options = options;
    this.router = new Router(); //: Router -> lib/router.js Router
    this.middleware = [];
  }

  use(fn) {
    this.middleware.push(fn); //: push -> ?
    return this;
  }

  listen(port) {
    this.emit("listening"); //: emit -> ?
    this.router.match("/").handle(port); //: match -> lib/router.js Router.match; handle -> lib/router.js Route.handle
    for (const fn of this.middleware) {
      fn(port); //: fn -> ?
    }
  }

  get routes() {
    return this.router.all(); //: all -> lib/router.js Router.all
  }
}

function createApp(options) {
  return new App(options); //: App -> App
}

exports.createApp = createApp;
exports.App = App;
