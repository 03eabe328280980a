const make = require("./lib/make");
const { Cache } = require("./lib/store");
const { trim, clean: wash, shown } = require("./lib/helpers");
const helpers = require("./lib/helpers.js");
const Store = require("./lib/store");
const lib = require("./lib");
const fs = require("fs");
const path = require("path");

make().get("x"); //: make -> lib/make.js make; get -> lib/store.js Store.get
new Cache().read("x"); //: Cache -> lib/store.js Cache; read -> lib/store.js Cache.read
trim("x"); //: trim -> lib/helpers.js trim
wash("x"); //: wash -> lib/helpers.js clean
shown(); //: shown -> lib/helpers.js hidden
helpers.trim("x"); //: trim -> lib/helpers.js trim
helpers.missing(); //: missing -> ?
Store.create("x").all(); //: create -> lib/store.js Store.create; all -> lib/store.js Store.all
new Store("y").all().get("z"); //: Store -> lib/store.js Store; all -> lib/store.js Store.all; get -> lib/store.js Store.get
lib.run(); //: run -> lib/index.js run
lib.make(); //: make -> lib/make.js make 
fs.readFile("x"); //: readFile -> ?
path.join("a", "b"); //: join -> ?
require("./lib/make")(); 
