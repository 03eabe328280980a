const Shop = require("./lib/module");
const { pad, util, shown: visible } = require("./lib/util");
const all = require("./lib/util.js");

Shop.add("y"); //: add -> lib/module.js Shop.add
pad("x"); //: pad -> lib/util.js pad
util.trim("x"); //: trim -> lib/util.js util.trim
visible(); //: visible -> lib/util.js hidden
all.left("x"); //: left -> lib/util.js left
all.util.clean("x"); //: clean -> lib/util.js util.clean
require("./lib/util").pad("y"); //: pad -> lib/util.js pad (missed)
