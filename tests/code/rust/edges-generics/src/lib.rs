use std::collections::{BTreeMap, HashMap};
use std::fmt::Display;
use std::ops::Deref;

pub trait Codec {
    type Out;
    const SIZE: usize;
    fn encode(&self) -> Vec<u8>;
    fn size() -> usize {
        Self::SIZE
    }
    fn twice(&self) -> Vec<u8> {
        self.encode() //: encode -> Codec.encode
    }
}

pub struct Text(String);

impl Codec for Text {
    type Out = u8;
    const SIZE: usize = 1;
    fn encode(&self) -> Vec<u8> {
        self.0.as_bytes().to_vec() //: as_bytes -> ?; to_vec -> ?
    }
}

pub struct Pair<A, B> {
    left: A,
    right: B,
}

impl<A, B> Pair<A, B> {
    pub fn new(left: A, right: B) -> Self {
        Pair { left, right }
    }
    pub fn left(&self) -> &A {
        &self.left
    }
    pub fn swap(self) -> Pair<B, A> {
        Pair::new(self.right, self.left) //: new -> Pair.new
    }
}

impl<A: Codec> Pair<A, A> {
    pub fn both(&self) -> Vec<u8> {
        self.left.encode() //: encode -> Codec.encode
    }
}

pub struct Registry<C: Codec> {
    items: HashMap<String, Vec<C>>,
    order: BTreeMap<u32, C>,
    last: Option<C>,
}

impl<C: Codec> Registry<C> {
    pub fn run(&mut self) {
        for (name, list) in self.items.iter_mut() { //: iter_mut -> ?
            for c in list.iter() { //: iter -> ?
                c.encode(); //: encode -> Codec.encode
            }
            name.len(); //: len -> ?
        }
        if let Some(c) = self.order.get(&1) { //: get -> ?
            c.twice(); //: twice -> Codec.twice
        }
        if let Some(ref c) = self.last {
            c.encode(); //: encode -> Codec.encode
        }
        self.order.values().for_each(|c| { c.encode(); }); //: values -> ?; for_each -> ?; encode -> Codec.encode
        C::size(); //: size -> Codec.size
        self.items.entry("x".to_string()).or_default(); //: entry -> ?; to_string -> ?; or_default -> ?
    }
}

pub fn all<C>(list: &[C], first: Option<&C>) -> Vec<Vec<u8>>
where
    C: Codec + Display,
{
    list[0].encode(); //: encode -> Codec.encode
    first.unwrap().encode(); //: unwrap -> ?; encode -> Codec.encode
    list.iter().map(|c| c.encode()).collect() //: iter -> ?; map -> ?; encode -> Codec.encode; collect -> ?
}

pub fn use_pair(t: Text) {
    let p = Pair::new(t, 3); //: new -> Pair.new
    p.left(); //: left -> Pair.left
    let q: Pair<Text, u8> = p;
    q.left().encode(); //: left -> Pair.left; encode -> Text.encode
    q.left.encode(); //: encode -> Text.encode
    q.swap().left(); //: swap -> Pair.swap; left -> Pair.left
    Text::size(); //: size -> Codec.size
    <Text as Codec>::size(); //: size -> Codec.size
    Codec::encode(&t); //: encode -> Codec.encode
}

pub struct Wrapper {
    inner: Text,
}

impl Deref for Wrapper {
    type Target = Text;
    fn deref(&self) -> &Text {
        &self.inner
    }
}

pub fn through(w: Wrapper) {
    w.encode(); //: encode -> Text.encode
    w.inner.encode(); //: encode -> Text.encode
    w.deref().encode(); //: deref -> Wrapper.deref; encode -> Text.encode
}

impl Iterator for Registry<Text> {
    type Item = Text;
    fn next(&mut self) -> Option<Text> {
        None
    }
}

pub fn taken(r: Registry<Text>) {
    r.take(2).next(); //: take -> ?; next -> ?
}

pub fn drain(mut r: Registry<Text>) {
    while let Some(t) = r.next() { //: next -> Registry.next
        t.encode(); //: encode -> Text.encode
    }
    for t in r {
        t.encode(); //: encode -> Text.encode
    }
}
