export interface Clock {
  now(): number;
}

export class SystemClock implements Clock {
  now(): number {
    return Date.now(); //: now -> ?
  }
}

export class FakeClock implements Clock {
  constructor(private time = 0) {}

  now = (): number => this.time;

  advance(by: number): FakeClock {
    this.time += by;
    return this;
  }
}

export const system: Clock = new SystemClock(); //: SystemClock -> SystemClock
