mod math;
mod token;
mod shapes;

use shop::math::{double, triple as thrice};

fn run() -> felt252 {
    double(2); //: double -> src/math.cairo double
    thrice(3); //: thrice -> src/math.cairo triple
    math::double(4); //: double -> src/math.cairo double
    helper(); //: helper -> helper
    hidden() //: hidden -> ?
}

fn helper() -> felt252 {
    1
}
