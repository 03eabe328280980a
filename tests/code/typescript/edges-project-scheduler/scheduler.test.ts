import { describe, it, expect } from "vitest";
import { Scheduler } from "./scheduler";
import { FakeClock } from "./clock";

describe("Scheduler", () => { //: describe -> ?
  let clock: FakeClock;
  let scheduler: Scheduler;

  beforeEach(() => { //: beforeEach -> ?
    clock = new FakeClock(); //: FakeClock -> clock.ts FakeClock
    scheduler = new Scheduler(clock); //: Scheduler -> scheduler.ts Scheduler
  });

  it("runs what is due", async () => { //: it -> ?
    const task = scheduler.add(() => {}, 5); //: add -> scheduler.ts Scheduler.add
    const stop = scheduler.on("ran", (t) => t.run()); //: on -> emitter.ts Emitter.on; run -> scheduler.ts Task.run (missed)
    clock.advance(3).advance(2); //: advance -> clock.ts FakeClock.advance; advance -> clock.ts FakeClock.advance
    expect(await scheduler.tick()).toBe(1); //: expect -> ?; tick -> scheduler.ts Scheduler.tick; toBe -> ?
    await task.run(); //: run -> scheduler.ts Task.run
    stop(); //: stop -> ?
    clock.now(); //: now -> clock.ts FakeClock.now
    await Scheduler.drain(scheduler); //: drain -> scheduler.ts Scheduler.drain
    new Set<number>().add(1); //: Set -> ?; add -> ?
  });
});
