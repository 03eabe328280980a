import type { Sink } from "../logger.js";

export class ConsoleSink implements Sink {
  write(line: string): void {
    process.stdout.write(line); //: write -> ?
  }
}
