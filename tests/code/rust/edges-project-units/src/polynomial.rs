use crate::algebra::{Field, Mod};
use crate::ext::IterExt;
use crate::vector::{self, Vector};

#[derive(Debug, Clone)]
pub struct Poly<T> {
    coefficients: Vector<T>,
}

impl<T> Poly<T>
where
    T: Field,
{
    pub fn new(coefficients: impl IntoIterator<Item = T>) -> Self {
        Poly { coefficients: coefficients.into_iter().collect() }
    }
    pub fn degree(&self) -> usize {
        self.coefficients.len().saturating_sub(1) //: len -> src/vector.rs Vector.len
    }
    pub fn at(&self, x: T) -> T {
        let mut result = T::zero(); //: zero -> src/algebra.rs Zero.zero
        let mut power = T::one(); //: one -> src/algebra.rs One.one
        for c in &self.coefficients {
            result = result + *c * power;
            power = power * x.double(); //: double -> src/algebra.rs Field.double
        }
        result
    }
    pub fn sparse(&self) -> usize {
        self.coefficients.iter().count_where(|c| !c.is_zero()) //: iter -> src/vector.rs Vector.iter; count_where -> src/ext.rs IterExt.count_where; is_zero -> src/algebra.rs Zero.is_zero (missed)
    }
}

pub fn check() -> bool {
    let poly = Poly::new(vec![Mod::<7>::new(3), Mod::new(4)]); //: new -> Poly.new; new -> src/algebra.rs Mod.new (missed); new -> src/algebra.rs Mod.new
    let at = poly.at(Mod::new(2)); //: at -> Poly.at; new -> src/algebra.rs Mod.new
    println!("{}", at.value()); //: value -> src/algebra.rs Mod.value (missed)
    let vector: Vector<Mod<7>> = [1, 2, 3].iter().map(|&n| Mod::new(n)).collect(); //: new -> src/algebra.rs Mod.new
    let unit = vector.normalized().unwrap_or(Vector::zeros(3)); //: normalized -> src/vector.rs Vector.normalized; zeros -> src/vector.rs Vector.zeros
    unit[0].value(); //: value -> src/algebra.rs Mod.value
    for each in &unit {
        each.inverse().map(|i| i.value()); //: inverse -> src/algebra.rs Mod.inverse; value -> src/algebra.rs Mod.value
    }
    let doubled = unit.map(|m| m.double()); //: map -> src/vector.rs Vector.map; double -> src/algebra.rs Field.double
    vector::dot(&doubled, &unit).value() == 0 && poly.degree() > 0 //: dot -> src/vector.rs dot; value -> src/algebra.rs Mod.value (missed); degree -> Poly.degree
}
