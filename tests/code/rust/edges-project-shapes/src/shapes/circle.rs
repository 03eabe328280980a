use super::Shape;
use crate::util;

#[derive(Debug)]
pub struct Circle {
    r: f64,
}

impl Circle {
    pub fn new(r: f64) -> Self {
        Self { r }
    }
    pub fn scale(self, by: f64) -> Self {
        Circle { r: self.r * by }
    }
    pub fn radius(&self) -> f64 {
        self.r
    }
}

impl Shape for Circle {
    fn area(&self) -> f64 {
        util::square(self.radius()) * std::f64::consts::PI //: square -> src/util.rs square; radius -> Circle.radius
    }
}

impl From<f64> for Circle {
    fn from(r: f64) -> Self {
        Circle::new(r) //: new -> Circle.new
    }
}
