pub struct Iter;
impl Iter {
    pub fn next(&mut self) -> Option<Iter> {
        None
    }
    pub fn new() -> Iter {
        Iter
    }
    pub fn clone(&self) -> Iter {
        Iter
    }
    pub fn len(&self) -> usize {
        0
    }
}
pub fn take() {}
pub fn drop() {}
