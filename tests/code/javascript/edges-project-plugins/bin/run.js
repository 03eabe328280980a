#!/usr/bin/env node
const Host = require("../lib/host");
const { createHost } = require("../lib/host");
const { clear } = require("../lib/resolve");

const host = new Host({ strict: true }); //: Host -> lib/host.js Host
host.use("a").use("b"); //: use -> lib/host.js Host.use; use -> lib/host.js Host.use
host.on("use", (name) => console.log(name)); //: on -> ?; log -> ?
host.start(); //: start -> lib/host.js Host.start
createHost().stop(); //: createHost -> lib/host.js createHost; stop -> lib/host.js Host.stop
clear(); //: clear -> lib/resolve.js clear
