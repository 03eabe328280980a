export function* range(n) {
  for (let i = 0; i < n; i++) yield new Step(i); //: Step -> Step
}
export class Step {
  constructor(n) {
    this.n = n;
  }
  next() {
    return new Step(this.n + 1); //: Step -> Step
  }
}
export function takeWhile(iterable, test) {
  for (const x of iterable) if (!test(x)) break; //: test -> ?
}
