pub enum Shape {
    Circle(f64),
    Empty,
}

impl Shape {
    pub fn area(&self) -> f64 {
        match self {
            Self::Circle(r) => r.abs(), //: abs -> ?
            Self::Empty => 0.0,
        }
    }
}

#[derive(Clone)]
pub enum Color {
    Red,
    Green,
}

impl Color {
    pub fn mix(&self) {}
    pub fn parse(s: &str) -> Self {
        Color::Red
    }
}

pub fn make(n: u32) -> Shape {
    Shape::Circle(1.0) //: Circle -> Shape.Circle
}
