use crate::algebra::{Field, Zero};
use std::iter::FromIterator;
use std::ops::Index;

#[derive(Debug, Clone, PartialEq)]
pub struct Vector<T> {
    items: Vec<T>,
}

impl<T> Vector<T> {
    pub fn len(&self) -> usize {
        self.items.len()
    }
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.items.iter()
    }
    pub fn map<U, F: Fn(&T) -> U>(&self, f: F) -> Vector<U> {
        self.iter().map(f).collect() //: iter -> Vector.iter
    }
}

impl<T: Field> Vector<T> {
    pub fn zeros(n: usize) -> Self {
        std::iter::repeat(T::zero()).take(n).collect() //: zero -> src/algebra.rs Zero.zero
    }
    pub fn scale(&self, by: T) -> Self {
        self.map(|x| *x * by) //: map -> Vector.map
    }
    pub fn norm2(&self) -> T {
        dot(self, self) //: dot -> dot
    }
    pub fn normalized(&self) -> Option<Self> {
        let inverse = self.norm2().inverse()?; //: norm2 -> Vector.norm2; inverse -> src/algebra.rs Field.inverse
        Some(self.scale(inverse)) //: scale -> Vector.scale
    }
    pub fn first_nonzero(&self) -> Option<&T> {
        self.items.iter().find(|x| !x.is_zero()) //: is_zero -> src/algebra.rs Zero.is_zero
    }
}

impl<T> FromIterator<T> for Vector<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        Vector { items: iter.into_iter().collect() }
    }
}

impl<T> Index<usize> for Vector<T> {
    type Output = T;
    fn index(&self, at: usize) -> &T {
        &self.items[at]
    }
}

impl<'a, T> IntoIterator for &'a Vector<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter() //: iter -> Vector.iter
    }
}

pub fn dot<T>(a: &Vector<T>, b: &Vector<T>) -> T
where
    T: Field,
{
    a.iter().zip(b.iter()).fold(T::zero(), |sum, (x, y)| sum + *x * *y) //: iter -> Vector.iter; iter -> Vector.iter; zero -> src/algebra.rs Zero.zero
}
