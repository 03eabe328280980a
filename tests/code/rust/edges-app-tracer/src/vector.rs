use std::ops::{Add, AddAssign, Index, Mul, Neg, Sub};

#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Vector {
    pub x: f64,
    pub y: f64,
    pub z: f64,
}

impl Vector {
    pub const ZERO: Vector = Vector::new(0.0, 0.0, 0.0); //: new -> Vector.new

    pub const fn new(x: f64, y: f64, z: f64) -> Self {
        Self { x, y, z }
    }

    pub fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }

    pub fn length(&self) -> f64 {
        self.dot(*self).sqrt() //: dot -> Vector.dot; sqrt -> ?
    }

    pub fn unit(self) -> Self {
        self * (1.0 / self.length()) //: length -> Vector.length
    }

    pub fn reflect(self, normal: Vector) -> Vector {
        let doubled = normal * 2.0 * self.dot(normal); //: dot -> Vector.dot
        (self - doubled).unit() //: unit -> Vector.unit
    }
}

impl Add for Vector {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y, self.z + other.z) //: new -> Vector.new
    }
}

impl Sub for Vector {
    type Output = Vector;

    fn sub(self, other: Vector) -> Self::Output {
        self + -other
    }
}

impl Neg for Vector {
    type Output = Vector;

    fn neg(self) -> Vector {
        Vector::new(-self.x, -self.y, -self.z) //: new -> Vector.new
    }
}

impl Mul<f64> for Vector {
    type Output = Vector;

    fn mul(self, by: f64) -> Vector {
        Vector::new(self.x * by, self.y * by, self.z * by) //: new -> Vector.new
    }
}

impl AddAssign for Vector {
    fn add_assign(&mut self, other: Self) {
        *self = self.add(other); //: add -> Vector.add
    }
}

impl Index<usize> for Vector {
    type Output = f64;

    fn index(&self, at: usize) -> &f64 {
        match at {
            0 => &self.x,
            1 => &self.y,
            _ => &self.z,
        }
    }
}

impl From<[f64; 3]> for Vector {
    fn from([x, y, z]: [f64; 3]) -> Self {
        Vector::new(x, y, z) //: new -> Vector.new
    }
}
