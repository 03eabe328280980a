import fs = require("fs");
import geo = require("./geo");

fs.readFileSync("x"); //: readFileSync -> ?
geo.Level.parse("y"); //: parse -> src/geo.ts Level.parse
new geo.Geo.Pin(); //: Pin -> src/geo.ts Geo.Pin
