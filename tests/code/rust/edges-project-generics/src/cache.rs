use std::collections::HashMap;
use std::hash::Hash;

pub trait Loader {
    type Key: Hash + Eq;
    type Value;
    fn load(&self, key: &Self::Key) -> Self::Value;
}

pub struct Cache<L: Loader> {
    loader: L,
    map: HashMap<L::Key, L::Value>,
}

impl<L: Loader> Cache<L> {
    pub fn new(loader: L) -> Self {
        Self { loader, map: HashMap::new() } //: new -> ?
    }

    pub fn get(&mut self, key: L::Key) -> &L::Value {
        let loader = &self.loader;
        self.map.entry(key).or_insert_with_key(|k| loader.load(k)) //: entry -> ?; or_insert_with_key -> ?; load -> Loader.load
    }

    pub fn loader(&self) -> &L {
        &self.loader
    }
}
