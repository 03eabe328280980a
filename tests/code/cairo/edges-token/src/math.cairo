pub fn checked_add(a: u128, b: u128) -> u128 { guard(a); a + b } //: guard -> guard
pub fn checked_sub(a: u128, b: u128) -> u128 { guard(b); a - b } //: guard -> guard
fn guard(a: u128) {}
