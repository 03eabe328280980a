import { log } from "@acme/log";

export class Engine {
  run() {
    log("run"); //: log -> packages/log/index.js log
    this.stop(); //: stop -> Engine.stop
  }
  stop() {}
}
