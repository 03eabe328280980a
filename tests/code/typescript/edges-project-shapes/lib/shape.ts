export abstract class Shape {
  abstract area(): number;
  protected abstract scaleBy(n: number): void;

  scale(n: number): this {
    this.scaleBy(n); //: scaleBy -> Shape.scaleBy
    return this;
  }

  larger(other: Shape): Shape {
    return this.area() > other.area() ? this : other; //: area -> Shape.area; area -> Shape.area
  }
}

export class Circle extends Shape {
  constructor(private radius = 1) {
    super(); //: super -> Shape
  }
  area = (): number => this.radius ** 2;
  protected scaleBy(n: number) {
    this.radius *= n;
  }
  grow(): void {}
}

export class Rect extends Shape {
  static square(side: number): Rect {
    return new Rect(side, side); //: Rect -> Rect
  }
  private constructor(readonly w: number, readonly h: number) {
    super(); //: super -> Shape
  }
  area() {
    return this.w * this.h;
  }
  protected override scaleBy(n: number): void {
    super.scale(n); //: scale -> Shape.scale
  }
}

export type AnyShape = Circle | Rect;
