pub trait StrExt {
    fn shout(&self) -> String;
}

impl StrExt for str {
    fn shout(&self) -> String {
        self.to_uppercase() //: to_uppercase -> ?
    }
}

pub trait IteratorExt: Iterator {
    fn every_other(self) -> EveryOther<Self>
    where
        Self: Sized,
    {
        EveryOther::new(self) //: new -> EveryOther.new
    }
}

impl<I: Iterator> IteratorExt for I {}

pub struct EveryOther<I> {
    inner: I,
}

impl<I> EveryOther<I> {
    fn new(inner: I) -> Self {
        EveryOther { inner }
    }
}

impl<I: Iterator> Iterator for EveryOther<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        self.inner.next(); //: next -> ?
        self.inner.next() //: next -> ?
    }
}
