import { Base, Logger, type Shape } from "./base";

export class Square extends Base {
  constructor(private side: number) {
    super("square"); //: super -> src/base.ts Base
  }

  area(): number {
    return this.side * this.side;
  }

  describe(): string {
    super.init(); //: init -> src/base.ts Base.init
    this.log.info("x").info("y"); //: info -> src/base.ts Logger.info; info -> src/base.ts Logger.info
    this.log.child.info("z"); //: info -> src/base.ts Logger.info
    return super.describe(); //: describe -> src/base.ts Base.describe
  }
}

class Circle implements Shape {
  area(): number {
    return 3;
  }
}

export function total(shapes: Shape[], first: Shape, maybe?: Square | null): number {
  first.area(); //: area -> src/base.ts Shape.area
  maybe?.area(); //: area -> Square.area
  maybe!.describe(); //: describe -> Square.describe
  for (const shape of shapes) {
    shape.area(); //: area -> src/base.ts Shape.area
  }
  shapes.map((one) => one.area()); //: area -> src/base.ts Shape.area
  shapes[0].area(); //: area -> src/base.ts Shape.area
  const square = new Square(2); //: Square -> Square
  square.init(); //: init -> src/base.ts Base.init
  square.missing(); //: missing -> ?
  (first as Circle).area(); //: area -> Circle.area
  const circle = new Circle() satisfies Shape; //: Circle -> Circle
  circle.area(); //: area -> Circle.area
  const anything: any = first;
  anything.area(); //: area -> ?
  Square.create("x").describe(); //: create -> src/base.ts Base.create; describe -> src/base.ts Base.describe
  if (first instanceof Circle) {
    first.area(); //: area -> Circle.area
  }
  new Logger().child.info("x"); //: Logger -> src/base.ts Logger; info -> src/base.ts Logger.info
  return 0;
}
