export class Point {
  constructor(public x: number, public y: number) {}

  scaled(by: number): number {
    return this.y * by;
  }
}

export class Series {
  points: Point[] = [];

  static async load(id: string): Promise<Series> {
    const series = new Series(); //: Series -> Series
    const response = await fetch(`/series/${id}`); //: fetch -> ?
    series.points = (await response.json()).map(toPoint); //: json -> ?; map -> ?
    return series;
  }

  nearest(x: number): number {
    return this.points.findIndex((p) => p.scaled(1) > x); //: findIndex -> ?; scaled -> Point.scaled
  }

  last(): Point | undefined {
    return this.points[this.points.length - 1];
  }
}

const toPoint = ([x, y]: [number, number]) => new Point(x, y); //: Point -> Point
