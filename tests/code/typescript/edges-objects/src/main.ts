import type { Later } from "./later";
import defaults, { Color, Util, api } from "./api";
import { api as client } from "./api";

api.get("x"); //: get -> src/api.ts api.get
client.post("x"); //: post -> src/api.ts api.post
api.nested.ping(); //: ping -> src/api.ts api.nested.ping
api.limit(); //: limit -> ?
api.missing(); //: missing -> ?
Util.trim("x"); //: trim -> src/api.ts Util.trim
new Util.Deep.Cutter().cut(); //: Cutter -> src/api.ts Util.Deep.Cutter; cut -> src/api.ts Util.Deep.Cutter.cut
Color.parse("red"); //: parse -> src/api.ts Color.parse
defaults.start(); //: start -> src/api.ts start
defaults.named(); //: named -> ?

const local = {
  run() {
    helper(); //: helper -> helper
  },
  helper() {},
};
local.run(); //: run -> local.run

function helper() {}

function takes(later: Later) {
  later.wait(); //: wait -> src/later.ts Later.wait
}
