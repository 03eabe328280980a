import Log, { BufferSink, ConsoleSink, decorators } from "./src/index.js";
import { sealed } from "./src/decorators";

const log = Log.get().child("app"); //: get -> src/logger.ts Logger.get; child -> src/logger.ts Logger.child

@sealed //: sealed -> src/decorators.ts sealed
class App {
  constructor() {
    log.attach(new BufferSink(new ConsoleSink())); //: attach -> src/logger.ts Logger.attach; BufferSink -> src/sinks/buffer.ts BufferSink; ConsoleSink -> src/sinks/console.ts ConsoleSink
  }

  @decorators.logged() //: logged -> src/decorators.ts logged
  run(): void {
    log.log("running"); //: log -> src/logger.ts Logger.log
    const cache = new Map<string, number>(); //: Map -> ?
    cache.get("x"); //: get -> ?
  }
}

new App().run(); //: App -> App; run -> App.run
await log.close(); //: close -> src/logger.ts Logger.close
