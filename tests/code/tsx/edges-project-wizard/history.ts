export class History<T> {
  private past: T[] = [];

  push(state: T): void {
    this.past.push(state); //: push -> ?
  }

  pop(): T | undefined {
    return this.past.pop(); //: pop -> ?
  }
}
