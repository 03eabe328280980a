export namespace Geo {
  export interface Point {
    x: number;
    distanceTo(other: Point): number;
  }

  export class Pin implements Point {
    x = 0;
    distanceTo(other: Point): number {
      return other.distanceTo(this) + hypot(1, 2); //: distanceTo -> Geo.Point.distanceTo; hypot -> Geo.hypot
    }
  }

  function hypot(a: number, b: number) {
    return Math.hypot(a, b); //: hypot -> ?
  }

  export const origin = new Pin(); //: Pin -> Geo.Pin
}

export enum Level {
  Low,
  High,
}

export namespace Level {
  export function parse(text: string): Level {
    return Level.Low;
  }
}

export const Units = {
  km: (m: number) => Units.round(m / 1000), //: round -> Units.round
  round(n: number) {
    return Math.round(n); //: round -> ?
  },
} as const;
