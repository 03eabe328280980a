mod kinds;
use kinds::Shape::{self, *};
use kinds::{make, Color as Paint};

fn run(s: Shape) {
    s.area(); //: area -> src/kinds.rs Shape.area
    Shape::Circle(1.0).area(); //: Circle -> src/kinds.rs Shape.Circle; area -> src/kinds.rs Shape.area
    let p = Paint::Red;
    p.mix(); //: mix -> src/kinds.rs Color.mix
    make(2).area(); //: make -> src/kinds.rs make; area -> src/kinds.rs Shape.area
    Paint::parse("x").mix(); //: parse -> src/kinds.rs Color.parse; mix -> src/kinds.rs Color.mix
    let c = Circle(2.0); //: Circle -> src/kinds.rs Shape.Circle
    Some(3); //: Some -> ?
}
