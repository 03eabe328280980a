"use strict";

const EventEmitter = require("events");
const util = require("util");
const path = require("path");
const { resolvePlugin, normalize } = require("./resolve");
const log = require("./log");
const Registry = require("./registry");

function Host(options) {
  EventEmitter.call(this); //: call -> ?
  this.options = normalize(options); //: normalize -> lib/resolve.js normalize
  this.registry = new Registry(); //: Registry -> lib/registry.js Registry
  this.logger = log.create("host"); //: create -> lib/log.js create
}

util.inherits(Host, EventEmitter); //: inherits -> ?

Host.prototype.use = function (name) {
  const factory = resolvePlugin(path.normalize(name)); //: resolvePlugin -> lib/resolve.js resolvePlugin; normalize -> ?
  const plugin = factory(this.options); //: factory -> ?
  this.registry.add(name, plugin); //: add -> lib/registry.js Registry.add
  this.emit("use", name); //: emit -> ?
  return this;
};

Host.prototype.start = function start() {
  const self = this;
  this.registry.each(function (plugin) { //: each -> lib/registry.js Registry.each
    plugin.start(self); //: start -> ?
  });
  self.announce("started"); //: announce -> Host.announce
  setTimeout(() => this.stop(), 1000); //: setTimeout -> ?; stop -> Host.stop
};

Host.prototype.stop = function () {
  this.announce("stopped"); //: announce -> Host.announce
};

Host.prototype.announce = function (what) {
  this.logger.info(what); //: info -> ?
  log.info(what); //: info -> lib/log.js info
};

module.exports = Host;
module.exports.createHost = function (options) {
  return new Host(options); //: Host -> Host
};
