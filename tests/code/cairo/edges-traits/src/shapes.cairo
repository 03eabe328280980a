use crate::util::math;

#[derive(Copy, Drop)]
pub struct Circle { pub r: u256 }

#[derive(Copy, Drop)]
pub struct Square { pub a: u256 }

pub trait Shape<T> {
    fn area(self: @T) -> u256;
}

impl CircleShape of Shape<Circle> {
    fn area(self: @Circle) -> u256 {
        math::square(*self.r) //: square -> src/util/math.cairo square
    }
}

impl SquareShape of Shape<Square> {
    fn area(self: @Square) -> u256 {
        side(self) * side(self) //: side -> side; side -> side
    }
}

fn side(s: @Square) -> u256 { *s.a }

#[generate_trait]
pub impl CircleImpl of CircleTrait {
    fn new(r: u256) -> Circle { Circle { r } }
    fn scale(self: Circle, by: u256) -> Circle {
        Self::new(self.r * by) //: new -> CircleImpl.new
    }
    fn twice(self: Circle) -> Circle {
        self.scale(2).scale(1) //: scale -> CircleImpl.scale; scale -> CircleImpl.scale
    }
}
