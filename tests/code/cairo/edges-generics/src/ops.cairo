pub trait Combine<T> {
    fn combine(self: T, other: T) -> T;
    fn identity() -> T;
}

pub impl U8Combine of Combine<u8> {
    fn combine(self: u8, other: u8) -> u8 { max_of(self, other) } //: max_of -> max_of
    fn identity() -> u8 { 0 }
}

pub impl U16Combine of Combine<u16> {
    fn combine(self: u16, other: u16) -> u16 { inner::wrap16(self) } //: wrap16 -> inner.wrap16
    fn identity() -> u16 { Self::combine(1, 2) } //: combine -> U16Combine.combine
}

pub fn max_of(a: u8, b: u8) -> u8 { if a > b { a } else { b } }

pub mod inner {
    pub fn wrap(a: u8) -> u8 { super::max_of(a, 1) } //: max_of -> max_of
    pub fn wrap16(a: u16) -> u16 { a }
}
