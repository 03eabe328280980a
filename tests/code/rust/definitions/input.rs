//! Crate docs.

/// A store of things.
///
/// More about it.
#[derive(Debug, Clone)]
pub struct Store<'a, T: Clone> {
    /// The items.
    pub items: Vec<T>,
    name: &'a str,
}

pub struct Pair(pub u32, String);
struct Unit;

#[repr(u8)]
pub(crate) enum Kind {
    A,
    B(u8, u8),
    C { depth: u8 } = 3,
}

pub union Raw {
    a: u32,
}

pub trait Shape: Debug + Send {
    const SIDES: u32;
    type Output;
    fn area(&self) -> f64;
    fn name(&self) -> String {
        String::new()
    }
}

impl<'a, T: Clone> Store<'a, T> {
    pub const MAX: usize = 10;

    pub fn new(name: &'a str) -> Self {
        todo!()
    }

    pub async unsafe fn change<U>(&mut self, other: &mut U, (a, b): (u8, u8)) -> Result<T, Error> {
        todo!()
    }

    pub(super) fn find(self, key: &str) -> Option<&T> {
        fn nested() {}
        None
    }
}

impl<'a, T> fmt::Display for Store<'a, T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

pub type Result<T> = std::result::Result<T, Error>;
pub static mut COUNT: u32 = 0;

macro_rules! square {
    ($x:expr) => {
        $x * $x
    };
}

pub mod inner {
    pub fn deep() {}
    mod file;
}

extern "C" {
    fn external(a: u8) -> u8;
}
