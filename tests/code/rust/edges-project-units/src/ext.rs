use crate::algebra::{Field, Zero};

pub struct Pairs<I: Iterator> {
    inner: I,
    last: Option<I::Item>,
}

impl<I> Iterator for Pairs<I>
where
    I: Iterator,
    I::Item: Clone,
{
    type Item = (I::Item, I::Item);

    fn next(&mut self) -> Option<Self::Item> {
        let before = self.last.take().or_else(|| self.inner.next())?;
        let now = self.inner.next()?;
        self.last = Some(now.clone());
        Some((before, now))
    }
}

pub trait IterExt: Iterator {
    fn pairs(self) -> Pairs<Self>
    where
        Self: Sized,
    {
        Pairs { inner: self, last: None }
    }

    fn count_where<P>(self, keep: P) -> usize
    where
        Self: Sized,
        P: FnMut(&Self::Item) -> bool,
    {
        self.filter(keep).count()
    }

    fn total(self) -> Self::Item
    where
        Self: Sized,
        Self::Item: Field,
    {
        self.fold(Self::Item::zero(), |a, b| a + b.double()) //: zero -> src/algebra.rs Zero.zero (missed); double -> src/algebra.rs Field.double (missed)
    }
}

impl<I: Iterator + ?Sized> IterExt for I {}

pub fn increasing<T: PartialOrd + Copy>(items: &[T]) -> bool {
    items.iter().pairs().all(|(a, b)| a <= b) //: pairs -> IterExt.pairs
}

pub fn sum_all<I>(items: I) -> I::Item
where
    I: IntoIterator,
    I::Item: Field,
{
    let mut iter = items.into_iter();
    let first = match iter.next() {
        Some(item) => item.double(), //: double -> src/algebra.rs Field.double (missed)
        None => return I::Item::zero(), //: zero -> src/algebra.rs Zero.zero (missed)
    };
    first + iter.total() //: total -> IterExt.total
}
