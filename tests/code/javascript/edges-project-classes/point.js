class Point {
  constructor(x, y) {
    Object.assign(this, { x, y }); //: assign -> ?
  }
  plus({ x, y }) {
    return new Point(this.x + x, this.y + y); //: Point -> Point
  }
  norm() {
    return Math.hypot(this.x, this.y); //: hypot -> ?
  }
}
export { Point as default };
