export class Vector {
  static readonly zero = new Vector(0, 0); //: Vector -> Vector

  constructor(readonly x: number, readonly y: number) {}

  add({ x, y }: Vector): Vector {
    return new Vector(this.x + x, this.y + y); //: Vector -> Vector
  }

  scale(by: number): Vector {
    return new Vector(this.x * by, this.y * by); //: Vector -> Vector
  }

  length(): number {
    return Math.hypot(this.x, this.y); //: hypot -> ?
  }
}
