export class Task {
  run(): void {
    this.get("x"); //: get -> Task.get
  }
  get(key: string): string {
    return key;
  }
}
export function run(task: Task) {
  task.run(); //: run -> Task.run
}
export function String(x: unknown) {
  return "";
}
