export type Scale = LinearScale | LogScale;
abstract class BaseScale {
  constructor(protected domain: [number, number]) {}
  abstract apply(x: number): number;
  ticks(n: number): Tick[] {
    return Array.from({ length: n }, (_, i) => new Tick(this.apply(i))); //: Tick -> Tick; apply -> BaseScale.apply; from -> ?
  }
}
export class LinearScale extends BaseScale {
  apply(x: number) {
    return clamp(x, ...this.domain); //: clamp -> src/charts/math.ts clamp
  }
}
export class LogScale extends BaseScale {
  apply(x: number) {
    return Math.log(x); //: log -> ?
  }
}
export class Tick {
  constructor(readonly at: number) {}
  label(): string {
    return this.at.toFixed(1); //: toFixed -> ?
  }
}
import { clamp } from "./math";
