import { Emitter } from "./emitter";
import { system, type Clock } from "./clock";

interface Task {
  due: number;
  run(): void | Promise<void>;
}

interface SchedulerEvents extends Record<string, unknown[]> {
  ran: [Task];
  failed: [Task, Error];
}

export class Scheduler extends Emitter<SchedulerEvents> {
  private readonly tasks: Task[] = [];

  constructor(private readonly clock: Clock = system) {
    super(); //: super -> emitter.ts Emitter
  }

  add(run: () => void, delay = 0): Task {
    const task: Task = { due: this.clock.now() + delay, run }; //: now -> clock.ts Clock.now
    this.tasks.push(task); //: push -> ?
    this.tasks.sort(byDue); //: sort -> ?
    return task;
  }

  private *due(): Generator<Task> {
    const now = this.clock.now(); //: now -> clock.ts Clock.now
    while (this.tasks[0]?.due <= now) yield this.tasks.shift()!; //: shift -> ?
  }

  async tick(): Promise<number> {
    let count = 0;
    for (const task of this.due()) { //: due -> Scheduler.due
      try {
        await task.run(); //: run -> Task.run
        this.emit("ran", task); //: emit -> emitter.ts Emitter.emit
      } catch (error) {
        this.emit("failed", task, toError(error)); //: emit -> emitter.ts Emitter.emit; toError -> toError
      }
      count++;
    }
    return count;
  }

  static async drain(scheduler: Scheduler): Promise<void> {
    while (await scheduler.tick()); //: tick -> Scheduler.tick
  }
}

const byDue = (a: Task, b: Task): number => a.due - b.due;

function toError(value: unknown): Error {
  return value instanceof Error ? value : new Error(String(value)); //: Error -> ?; String -> ?
}
