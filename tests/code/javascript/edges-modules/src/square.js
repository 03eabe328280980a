import Shape, { round as r } from "./shapes.js";
import * as all from "./shapes.js";

export class Square extends Shape {
  constructor(side) {
    super(); //: super -> src/shapes.js Shape
    this.side = side;
    this.inner = new Shape(); //: Shape -> src/shapes.js Shape
  }

  area() {
    r(1); //: r -> src/shapes.js round
    all.resize(2); //: resize -> src/shapes.js scale
    this.inner.area(); //: area -> src/shapes.js Shape.area
    return super.area(); //: area -> src/shapes.js Shape.area
  }
}

export const Rounded = class extends Square {
  corner() {
    this.area(); //: area -> Square.area
  }
};
