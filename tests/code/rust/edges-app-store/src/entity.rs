use std::fmt::Debug;
use std::hash::Hash;

use crate::codec::{Decode, Encode};

pub trait Id: Copy + Eq + Hash + Debug {
    fn next(self) -> Self;
}

impl Id for u64 {
    fn next(self) -> Self {
        self + 1
    }
}

pub trait Entity: Encode + Decode + Clone {
    type Key: Id;
    const TABLE: &'static str;

    fn key(&self) -> Self::Key;

    fn following(&self) -> Self::Key {
        self.key().next() //: key -> Entity.key; next -> Id.next
    }

    fn copy(&self) -> Self {
        Self::decode(&self.encode()).expect("a round trip") //: decode -> src/codec.rs Decode.decode; encode -> src/codec.rs Encode.encode; expect -> ?
    }
}

#[derive(Clone, Debug)]
pub struct Person {
    pub id: u64,
    pub name: String,
}

impl Person {
    pub fn new(id: u64, name: impl Into<String>) -> Self {
        Self { id, name: name.into() } //: into -> ?
    }

    pub fn greet(&self) -> String {
        format!("hello {}", self.name)
    }
}

impl Encode for Person {
    fn encode(&self) -> Vec<u8> {
        format!("{}:{}", self.id, self.name).into_bytes() //: into_bytes -> ?
    }
}

impl Decode for Person {
    fn decode(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?; //: from_utf8 -> ?; ok -> ?
        let (id, name) = text.split_once(':')?;
        Some(Person::new(id.parse().ok()?, name)) //: new -> Person.new; parse -> ?
    }
}

impl Entity for Person {
    type Key = u64;
    const TABLE: &'static str = "people";

    fn key(&self) -> u64 {
        self.id
    }
}
