pub trait Shape {
    fn area(&self) -> f64;
    fn name(&self) -> String {
        self.label(); //: label -> Shape.label
        String::new()
    }
    fn label(&self) {}
    fn unit() -> Self;
}

pub trait Grow: Shape {
    fn grow(&mut self) {
        self.area(); //: area -> Shape.area
    }
}

pub struct Circle(f64);
pub struct Square {
    side: f64,
}

impl Shape for Circle {
    fn area(&self) -> f64 {
        self.radius() //: radius -> Circle.radius
    }
    fn unit() -> Self {
        Circle(1.0) //: Circle -> Circle
    }
}

impl Circle {
    fn radius(&self) -> f64 {
        self.0
    }
}

impl Shape for Square {
    fn area(&self) -> f64 {
        self.side.powi(2) //: powi -> ?
    }
    fn label(&self) {}
    fn unit() -> Self {
        Self { side: 1.0 }
    }
}

impl Grow for Square {}

fn direct(c: &Circle, mut s: Square) {
    c.area(); //: area -> Circle.area
    c.name(); //: name -> Shape.name
    c.label(); //: label -> Shape.label
    s.label(); //: label -> Square.label
    s.grow(); //: grow -> Grow.grow
    Shape::area(c); //: area -> Shape.area
    <Circle as Shape>::unit(); //: unit -> Circle.unit
    Square::unit().area(); //: unit -> Square.unit; area -> Square.area
}

fn dynamic(one: &dyn Shape, many: Vec<Box<dyn Shape>>, by: impl Shape) {
    one.area(); //: area -> Shape.area
    by.area(); //: area -> Shape.area
    for s in many.iter() { //: iter -> ?
        s.area(); //: area -> Shape.area
    }
    for s in &many {
        s.name(); //: name -> Shape.name
    }
    many[0].area(); //: area -> Shape.area
}

fn bounded<T: Shape, G>(x: &T, g: G) -> f64
where
    G: Grow,
{
    g.grow(); //: grow -> Grow.grow
    T::unit(); //: unit -> Shape.unit
    x.area() //: area -> Shape.area
}

struct Holder<S: Shape> {
    inner: S,
}

impl<S: Shape> Holder<S> {
    fn total(&self, other: &S) -> f64 {
        other.area(); //: area -> Shape.area
        self.inner.area() //: area -> Shape.area
    }
}

fn free<T>(x: T) {
    x.area(); //: area -> ?
}
