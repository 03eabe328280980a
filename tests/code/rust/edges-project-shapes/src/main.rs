mod shapes;
mod util;

use shapes::Kind::*;
use shapes::{circle::Circle, Shape, ShapeExt as _, Square};
use util as u;

fn main() {
    let shapes: Vec<Box<dyn Shape>> = vec![Box::new(Circle::new(1.0)), Box::new(Square::new(2.0))]; //: new -> ?; new -> src/shapes/circle.rs Circle.new; new -> ?; new -> src/shapes/mod.rs Square.new; vec -> ?
    for shape in &shapes {
        println!("{}", shape.area()); //: println -> ?; area -> src/shapes/mod.rs Shape.area
        shape.describe(); //: describe -> src/shapes/mod.rs Shape.describe
    }
    let total: f64 = shapes.iter().map(|s| s.area()).sum(); //: iter -> ?; map -> ?; area -> src/shapes/mod.rs Shape.area; sum -> ?
    let circle = Circle::new(3.0).scale(2.0); //: new -> src/shapes/circle.rs Circle.new; scale -> src/shapes/circle.rs Circle.scale
    circle.area(); //: area -> src/shapes/circle.rs Circle.area
    circle.describe(); //: describe -> src/shapes/mod.rs Shape.describe
    circle.double(); //: double -> src/shapes/mod.rs ShapeExt.double
    u::clamp(total, 0.0, 1.0); //: clamp -> src/util.rs clamp
    util::nested::deep(); //: deep -> src/util.rs nested.deep
    shapes::largest(&[Circle::new(1.0)]).area(); //: largest -> src/shapes/mod.rs largest; new -> src/shapes/circle.rs Circle.new; area -> src/shapes/circle.rs Circle.area (missed)
    let kinds = [Round(1), Flat { sides: 3 }]; //: Round -> src/shapes/mod.rs Kind.Round
    kinds[0].name(); //: name -> src/shapes/mod.rs Kind.name
    let boxed: Box<dyn Shape> = shapes::make(&kinds[1]); //: make -> src/shapes/mod.rs make
    boxed.area(); //: area -> src/shapes/mod.rs Shape.area
    shapes[0].area(); //: area -> src/shapes/mod.rs Shape.area
    let squares = vec![Square::new(1.0), Square::unit()]; //: vec -> ?; new -> src/shapes/mod.rs Square.new; unit -> src/shapes/mod.rs Square.unit
    squares[0].area(); //: area -> src/shapes/mod.rs Square.area
    for s in squares.iter() { //: iter -> ?
        s.area(); //: area -> src/shapes/mod.rs Square.area
    }
    let pair = (Circle::new(1.0), Square::unit()); //: new -> src/shapes/circle.rs Circle.new; unit -> src/shapes/mod.rs Square.unit
    pair.0.radius(); //: radius -> src/shapes/circle.rs Circle.radius
    pair.1.area(); //: area -> src/shapes/mod.rs Square.area
    let (c, s) = pair;
    c.radius(); //: radius -> src/shapes/circle.rs Circle.radius
    s.area(); //: area -> src/shapes/mod.rs Square.area
}
