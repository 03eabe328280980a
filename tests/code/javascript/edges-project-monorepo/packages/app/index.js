import { Engine, boot } from "@acme/core";
import { log } from "@other/log";
import * as logging from "@acme/log";

boot(); //: boot -> packages/core/src/index.js boot
new Engine().run(); //: Engine -> packages/core/src/engine.js Engine; run -> packages/core/src/engine.js Engine.run
log("x"); //: log -> ?
logging.log("y"); //: log -> packages/log/index.js log
