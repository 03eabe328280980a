import type { Sink } from "../logger.js";

export default class BufferSink implements Sink {
  private lines: string[] = [];

  constructor(private readonly next: Sink) {}

  write(line: string): void {
    this.lines.push(line); //: push -> ?
    if (this.lines.length > BufferSink.limit()) void this.flush(); //: limit -> BufferSink.limit; flush -> BufferSink.flush
  }

  async flush(): Promise<void> {
    const lines = this.lines.splice(0); //: splice -> ?
    lines.forEach((line) => this.next.write(line)); //: forEach -> ?; write -> src/logger.ts Sink.write
    await this.next.flush?.(); //: flush -> src/logger.ts Sink.flush
  }

  private static limit = () => 100;
}
