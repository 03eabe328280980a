import Shape from "./shape";
import Point from "../point";

const mixin = (Base) =>
  class extends Base {
    round() {
      return this.format(1);
    }
  };

export class Circle extends Shape {
  center = new Point(0, 0); //: Point -> point.js Point

  constructor(r) {
    super(); //: super -> shapes/shape.js Shape
    this.r = r;
  }

  computeArea() {
    return this.square() * Math.PI; //: square -> Circle.square
  }

  square = () => this.r ** 2;

  move(dx) {
    this.center = this.center.plus(new Point(dx, 0)); //: plus -> point.js Point.plus; Point -> point.js Point
    return this;
  }

  toString() {
    return "circle " + super.toString() + this.center.norm(); //: toString -> shapes/shape.js Shape.toString; norm -> point.js Point.norm
  }
}

export class Ring extends Circle {
  static unit() {
    return new Ring(1); //: Ring -> Ring
  }
  computeArea() {
    return super.computeArea() / 2; //: computeArea -> Circle.computeArea
  }
}
