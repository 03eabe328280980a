export class List<T> {
  push(item: T): number {
    return 1;
  }
  get(i: number): T | undefined {
    return undefined;
  }
  take(n: number): List<T> {
    return this;
  }
  run(): void {}
}
export function take<T>(xs: T[], n: number): T[] {
  return xs.slice(0, n); //: slice -> ?
}
export function run() {}
