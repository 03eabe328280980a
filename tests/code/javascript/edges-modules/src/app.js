import start, { Rounded, Shape, Square, resize } from "./index.js";
import * as pkg from ".";

start(); //: start -> src/index.js main
resize(1); //: resize -> src/shapes.js scale
new Square(2).area(); //: Square -> src/square.js Square; area -> src/square.js Square.area
new Rounded(2).corner(); //: Rounded -> src/square.js Rounded; corner -> src/square.js Rounded.corner
new Shape().width(); //: Shape -> src/shapes.js Shape; width -> src/shapes.js Shape.width
new pkg.Square(1).width(); //: Square -> src/square.js Square; width -> src/shapes.js Shape.width
pkg.default(); //: default -> src/index.js main
pkg.helper(); //: helper -> ?

const lazy = async () => {
  const { resize: later } = await import("./shapes.js");
  later(1); //: later -> src/shapes.js scale (missed)
  const module = await import("./index.js");
  module.resize(1); //: resize -> src/shapes.js scale
};
