pub mod math;

fn helper() -> u256 {
    math::pow(2, 2) //: pow -> src/util/math.cairo pow
}
