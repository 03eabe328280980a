import { format } from "./format.js";

export interface Sink {
  write(line: string): void;
  flush?(): Promise<void>;
}

export enum Level {
  Debug = "debug",
  Info = "info",
}

export class Logger {
  private static instance?: Logger;
  private sinks: Sink[] = [];

  private constructor(private readonly name: string) {}

  static get(): Logger {
    return (this.instance ??= new Logger("root")); //: Logger -> Logger
  }

  child(name: string): Logger {
    return Object.assign(new Logger(name), { sinks: this.sinks }); //: assign -> ?; Logger -> Logger
  }

  attach(...sinks: Sink[]): this {
    this.sinks.push(...sinks); //: push -> ?
    return this;
  }

  log(level: Level, text: string): void;
  log(text: string): void;
  log(...args: [string] | [Level, string]): void {
    const line = format(this.name, args.join(" ")); //: format -> src/format.ts format; join -> ?
    for (const sink of this.sinks) sink.write(line); //: write -> Sink.write
  }

  async close(): Promise<void> {
    await Promise.all(this.sinks.map((sink) => sink.flush?.())); //: all -> ?; map -> ?; flush -> Sink.flush
  }
}
