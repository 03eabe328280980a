pub fn first() { second(1); } //: second -> second
pub fn second(n: u32) { if n > 0 { second(n - 1); } } //: second -> second
pub fn helper() {}
pub fn third() { gl::third(); } //: third -> src/lib.cairo third
