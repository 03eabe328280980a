pub mod circle;

pub use self::circle::Circle;

pub trait Shape {
    fn area(&self) -> f64;
    fn describe(&self) -> String {
        format!("{}", self.area()) //: format -> ?; area -> Shape.area
    }
}

pub trait ShapeExt: Shape {
    fn double(&self) -> f64 {
        self.area() * 2.0 //: area -> Shape.area
    }
}

impl<T: Shape + ?Sized> ShapeExt for T {}

pub struct Square {
    side: f64,
}

impl Square {
    pub const fn new(side: f64) -> Square {
        Square { side }
    }
    pub fn unit() -> Self {
        Self::new(1.0) //: new -> Square.new
    }
}

impl Shape for Square {
    fn area(&self) -> f64 {
        super::util::square(self.side) //: square -> src/util.rs square
    }
}

#[derive(Clone, Copy)]
pub enum Kind {
    Round(u8),
    Flat { sides: u8 },
}

impl Kind {
    pub fn name(&self) -> &'static str {
        match *self {
            Kind::Round(_) => "round",
            Kind::Flat { .. } => "flat",
        }
    }
}

pub fn make(kind: &Kind) -> Box<dyn Shape> {
    match kind {
        Kind::Round(r) => Box::new(Circle::new(f64::from(*r))), //: new -> ?; new -> src/shapes/circle.rs Circle.new; from -> ?
        Kind::Flat { .. } => Box::new(Square::unit()), //: new -> ?; unit -> Square.unit
    }
}

pub fn largest<T: Shape>(shapes: &[T]) -> &T {
    shapes
        .iter() //: iter -> ?
        .max_by(|a, b| a.area().partial_cmp(&b.area()).unwrap()) //: max_by -> ?; area -> Shape.area; area -> Shape.area; partial_cmp -> ?; unwrap -> ?
        .unwrap() //: unwrap -> ?
}
