use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

pub struct Handle<T> {
    index: u32,
    kind: PhantomData<fn() -> T>,
}

impl<T> Handle<T> {
    fn new(index: u32) -> Self {
        Handle { index, kind: PhantomData }
    }

    fn slot(&self) -> usize {
        self.index as usize
    }
}

impl<T> Clone for Handle<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Handle<T> {}

pub struct Arena<T> {
    items: Vec<Option<T>>,
}

impl<T> Arena<T> {
    pub fn new() -> Self {
        Arena { items: Vec::new() } //: new -> ?
    }

    pub fn insert(&mut self, item: T) -> Handle<T> {
        self.items.push(Some(item)); //: push -> ?
        Handle::new(self.items.len() as u32 - 1) //: new -> Handle.new; len -> ?
    }

    pub fn get(&self, handle: Handle<T>) -> Option<&T> {
        self.items.get(handle.slot())?.as_ref() //: slot -> Handle.slot; get -> ?; as_ref -> ?
    }

    pub fn take(&mut self, handle: Handle<T>) -> Option<T> {
        self.items.get_mut(handle.slot()).and_then(Option::take) //: slot -> Handle.slot; get_mut -> ?; and_then -> ?
    }

    pub fn iter(&self) -> Iter<'_, T> {
        Iter { inner: self.items.iter() } //: iter -> ?
    }
}

impl<T> Index<Handle<T>> for Arena<T> {
    type Output = T;

    fn index(&self, handle: Handle<T>) -> &T {
        self.get(handle).expect("a live handle") //: get -> Arena.get; expect -> ?
    }
}

impl<T> IndexMut<Handle<T>> for Arena<T> {
    fn index_mut(&mut self, handle: Handle<T>) -> &mut T {
        self.items[handle.slot()].as_mut().unwrap() //: slot -> Handle.slot; as_mut -> ?; unwrap -> ?
    }
}

pub struct Iter<'a, T> {
    inner: std::slice::Iter<'a, Option<T>>,
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        loop {
            if let Some(item) = self.inner.next()? { //: next -> ?
                return Some(item);
            }
        }
    }
}

impl<'a, T> IntoIterator for &'a Arena<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter() //: iter -> Arena.iter
    }
}

impl<T> FromIterator<T> for Arena<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut arena = Self::new(); //: new -> Arena.new
        for item in items {
            arena.insert(item); //: insert -> Arena.insert
        }
        arena
    }
}
