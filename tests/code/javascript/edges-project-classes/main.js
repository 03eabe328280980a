import { Circle, Ring } from "./shapes/circle";
import Shape, { NotImplemented } from "./shapes/shape";

const circle = new Circle(1); //: Circle -> shapes/circle.js Circle
circle.compare(new Ring(2)); //: compare -> shapes/shape.js Shape.compare; Ring -> shapes/circle.js Ring
circle.move(1).move(2).toString(); //: move -> shapes/circle.js Circle.move; move -> shapes/circle.js Circle.move; toString -> shapes/circle.js Circle.toString
circle.center.plus(circle.center).norm(); //: plus -> point.js Point.plus; norm -> point.js Point.norm
Ring.unit().square(); //: unit -> shapes/circle.js Ring.unit; square -> shapes/circle.js Circle.square
Shape.of(1); //: of -> shapes/shape.js Shape.of
let shape = circle;
shape.format(1); //: format -> shapes/shape.js Shape.format
try {
  new Shape().computeArea(); //: Shape -> shapes/shape.js Shape; computeArea -> shapes/shape.js Shape.computeArea
} catch (e) {
  if (e instanceof NotImplemented) e.report(); //: report -> ?
}
