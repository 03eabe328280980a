import { AnyShape, Circle, Rect, Shape } from "./shape";

export function draw(shape: AnyShape, base: Shape, shapes: readonly Shape[], table: Record<string, Circle>) {
  if (shape instanceof Circle) {
    shape.grow(); //: grow -> lib/shape.ts Circle.grow
  }
  shape.area(); //: area -> ?
  base.larger(shape).area(); //: larger -> lib/shape.ts Shape.larger; area -> lib/shape.ts Shape.area
  shapes.filter((s) => s.area() > 1).forEach((s) => s.scale(2)); //: area -> lib/shape.ts Shape.area; scale -> lib/shape.ts Shape.scale
  shapes.reduce((a, b) => a.larger(b)).area(); //: larger -> lib/shape.ts Shape.larger; area -> lib/shape.ts Shape.area (missed)
  table["x"].grow(); //: grow -> lib/shape.ts Circle.grow
  table.y.grow(); //: grow -> lib/shape.ts Circle.grow (missed)
  Object.values(table).forEach((c) => c.grow()); //: grow -> lib/shape.ts Circle.grow
  const square = Rect.square(2).scale(3); //: square -> lib/shape.ts Rect.square; scale -> lib/shape.ts Shape.scale
  square.area(); //: area -> lib/shape.ts Rect.area
  const first = shapes.find((s) => s.area() > 2); //: area -> lib/shape.ts Shape.area
  first?.scale(1); //: scale -> lib/shape.ts Shape.scale
  const [head, ...tail] = shapes;
  head.scale(2); //: scale -> lib/shape.ts Shape.scale
  tail[0].scale(3); //: scale -> lib/shape.ts Shape.scale (missed)
  const last = shapes[shapes.length - 1]!;
  last.area(); //: area -> lib/shape.ts Shape.area
  shapes.at(-1)?.area(); //: area -> lib/shape.ts Shape.area
  const copy = [...shapes];
  copy[0].area(); //: area -> lib/shape.ts Shape.area
}
