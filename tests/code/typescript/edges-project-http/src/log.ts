export interface Logger {
  debug(text: string): void;
  child(name: string): Logger;
}
export class ConsoleLogger implements Logger {
  debug(text: string) {
    console.debug(text); //: debug -> ?
  }
  child(name: string): ConsoleLogger {
    return new ConsoleLogger(); //: ConsoleLogger -> ConsoleLogger
  }
}
export const createLogger = (name: string): Logger => new ConsoleLogger().child(name); //: ConsoleLogger -> ConsoleLogger; child -> ConsoleLogger.child
