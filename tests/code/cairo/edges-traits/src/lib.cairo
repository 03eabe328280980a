pub mod shapes;
pub mod util;

use crate::shapes::{Shape, Circle, Square, CircleTrait};
use crate::util::math::{square, pow as power};

fn total(c: Circle, s: Square) -> u256 {
    let a = c.area(); //: area -> src/shapes.cairo CircleShape.area
    let b = s.area(); //: area -> src/shapes.cairo SquareShape.area
    let k = CircleTrait::new(3); //: new -> src/shapes.cairo CircleImpl.new
    k.scale(2); //: scale -> src/shapes.cairo CircleImpl.scale
    square(a + b) + power(2, 3) + util::math::square(1) //: square -> src/util/math.cairo square; power -> src/util/math.cairo pow; square -> src/util/math.cairo square
}

fn describe<T, +Shape<T>>(t: @T) -> u256 {
    t.area() //: area -> src/shapes.cairo Shape.area (missed)
}

fn main() {
    let c = Circle { r: 1 };
    describe(@c); //: describe -> describe
    total(c, Square { a: 2 }); //: total -> total
    helper(); //: helper -> ?
    assert(true, 'x');
}
