use super::a::Iter;
pub trait Get {
    fn get(&self);
    fn unwrap(&self) {}
}
fn go<T>(x: T, mut i: Iter, v: Vec<Iter>) {
    x.get(); //: get -> ?
    i.next(); //: next -> src/a.rs Iter.next
    v.clone(); //: clone -> ?
    v.len(); //: len -> ?
    i.clone().len(); //: clone -> src/a.rs Iter.clone; len -> src/a.rs Iter.len
    i.next().unwrap().len(); //: next -> src/a.rs Iter.next; unwrap -> ?; len -> src/a.rs Iter.len
    new(); //: new -> ?
}
