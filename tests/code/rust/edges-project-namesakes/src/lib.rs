mod buffer;
mod queue;
pub mod string;

use buffer::Buffer;
use bytes::Bytes;
use std::collections::VecDeque;

pub fn unknown<T>(it: T, q: &mut VecDeque<u8>, data: Bytes, v: Vec<Buffer>) {
    q.push_back(1); //: push_back -> ?
    q.get(1); //: get -> ?
    data.len(); //: len -> ?
    data.get(0); //: get -> ?
    it.run(); //: run -> ?
    v.len(); //: len -> ?
    v.iter().take(3).for_each(|b| b.run()); //: iter -> ?; take -> ?; for_each -> ?; run -> src/buffer.rs Buffer.run
    String::new(); //: new -> ?
    std::mem::take(&mut *q); //: take -> ?
    Vec::<u8>::new(); //: new -> ?
    Buffer::new().push(1); //: new -> src/buffer.rs Buffer.new; push -> src/buffer.rs Buffer.push
    Bytes::new(); //: new -> ?
    Some(3).take(); //: Some -> ?; take -> ?
    let s = string::String::new(); //: new -> src/string.rs String.new
    s.push('x'); //: push -> src/string.rs String.push
    queue::run(); //: run -> src/queue.rs run
    run(); //: run -> ?
    take(2); //: take -> ?
    Default::default(); //: default -> ?
}

pub fn closures(run: impl Fn(), get: &dyn Fn(u8) -> Buffer) {
    run(); //: run -> ?
    get(1).run(); //: get -> ?; run -> src/buffer.rs Buffer.run
    let take = |n: u8| n;
    take(1); //: take -> ?
    let new = Buffer::new;
    new(); //: new -> src/buffer.rs Buffer.new (missed)
}

pub struct Wrapper(Vec<u8>);

impl Wrapper {
    pub fn get(&self, i: usize) -> Option<&u8> {
        self.0.get(i) //: get -> ?
    }
    pub fn push(&mut self, x: u8) {
        self.0.push(x) //: push -> ?
    }
    pub fn len(&self) -> usize {
        self.0.len() //: len -> ?
    }
    pub fn is_empty(&self) -> bool {
        self.len() == 0 //: len -> Wrapper.len
    }
}

impl std::ops::Deref for Wrapper {
    type Target = Vec<u8>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct FakeBuffer;

    impl FakeBuffer {
        fn push(&mut self, _: u8) {}
        fn get(&self) -> u8 {
            0
        }
    }

    #[test]
    fn fakes() {
        let mut fake = FakeBuffer;
        fake.push(1); //: push -> tests.FakeBuffer.push
        fake.get(); //: get -> tests.FakeBuffer.get
        let mut w = Wrapper(vec![]); //: Wrapper -> Wrapper; vec -> ?
        w.push(2); //: push -> Wrapper.push
        assert!(w.get(0).is_some()); //: get -> Wrapper.get; is_some -> ?; assert -> ?
    }
}
