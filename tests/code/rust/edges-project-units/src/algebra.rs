use std::ops::{Add, Div, Mul};

pub trait Zero {
    fn zero() -> Self;
    fn is_zero(&self) -> bool;
}

pub trait One: Sized {
    fn one() -> Self;
}

pub trait Field: Zero + One + Copy + Add<Output = Self> + Mul<Output = Self> {
    fn inverse(self) -> Option<Self>;

    fn double(self) -> Self {
        self + self
    }

    fn pow(self, n: u32) -> Self {
        if n == 0 {
            Self::one() //: one -> One.one
        } else {
            self * self.pow(n - 1) //: pow -> Field.pow
        }
    }
}

macro_rules! float_field {
    ($($t:ty),*) => {
        $(
            impl Zero for $t {
                fn zero() -> Self { 0.0 }
                fn is_zero(&self) -> bool { *self == 0.0 }
            }
            impl One for $t {
                fn one() -> Self { 1.0 }
            }
            impl Field for $t {
                fn inverse(self) -> Option<Self> {
                    if self == 0.0 { None } else { Some(1.0 / self) }
                }
            }
        )*
    };
}

float_field!(f32, f64); //: float_field -> float_field

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mod<const P: u64>(u64);

impl<const P: u64> Mod<P> {
    pub const fn new(value: u64) -> Self {
        Mod(value % P) //: Mod -> Mod
    }
    pub fn value(self) -> u64 {
        self.0
    }
}

impl<const P: u64> Add for Mod<P> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.0 + other.0) //: new -> Mod.new
    }
}

impl<const P: u64> Mul for Mod<P> {
    type Output = Self;
    fn mul(self, other: Self) -> Self::Output {
        Mod::new(self.value() * other.value()) //: new -> Mod.new; value -> Mod.value; value -> Mod.value
    }
}

impl<const P: u64> Zero for Mod<P> {
    fn zero() -> Self {
        Mod(0) //: Mod -> Mod
    }
    fn is_zero(&self) -> bool {
        self.value() == 0 //: value -> Mod.value
    }
}

impl<const P: u64> One for Mod<P> {
    fn one() -> Self {
        Self::new(1) //: new -> Mod.new
    }
}

impl<const P: u64> Field for Mod<P> {
    fn inverse(self) -> Option<Self> {
        if self.is_zero() { //: is_zero -> Mod.is_zero
            return None;
        }
        Some(self.pow(P as u32 - 2)) //: pow -> Field.pow
    }
}
