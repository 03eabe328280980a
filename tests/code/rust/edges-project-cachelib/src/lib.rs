//! Caches with policies.
use std::borrow::Borrow;
use std::collections::HashMap;
use std::fmt::Debug;
use std::hash::Hash;

pub mod policy;
mod shared;

pub use policy::{Lru, Policy, Unbounded};
pub use shared::SharedCache;

#[derive(Debug)]
pub struct Entry<V> {
    value: V,
    hits: u32,
}

impl<V> Entry<V> {
    fn new(value: V) -> Self {
        Entry { value, hits: 0 }
    }
    fn touch(&mut self) -> &mut Self {
        self.hits += 1;
        self
    }
    pub fn get(&self) -> &V {
        &self.value
    }
}

pub struct Cache<K, V, P = Unbounded>
where
    P: Policy<K>,
{
    entries: HashMap<K, Entry<V>>,
    policy: P,
    loader: Option<Box<dyn Fn(&K) -> Result<V, LoadError>>>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum LoadError {
    Missing,
    Other(String),
}

impl LoadError {
    pub fn other(text: impl ToString) -> Self {
        Self::Other(text.to_string()) //: Other -> LoadError.Other
    }
    pub fn is_missing(&self) -> bool {
        *self == Self::Missing
    }
}

impl<K, V> Cache<K, V> {
    pub fn unbounded() -> Self {
        Cache { entries: HashMap::new(), policy: Unbounded, loader: None }
    }
}

impl<K, V, P> Cache<K, V, P>
where
    K: Hash + Eq + Clone,
    P: Policy<K>,
{
    pub fn with_policy(policy: P) -> Self {
        Cache { entries: HashMap::new(), policy, loader: None }
    }

    pub fn loading(mut self, loader: impl Fn(&K) -> Result<V, LoadError> + 'static) -> Self {
        self.loader = Some(Box::new(loader));
        self
    }

    pub fn get<Q>(&mut self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        let entry = self.entries.get_mut(key)?;
        Some(entry.touch().get()) //: touch -> Entry.touch; get -> Entry.get
    }

    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        if let Some(victim) = self.policy.evict(&key) { //: evict -> src/policy.rs Policy.evict
            self.entries.remove(&victim);
        }
        self.policy.used(&key); //: used -> src/policy.rs Policy.used
        self.entries.insert(key, Entry::new(value)).map(|old| old.value) //: new -> Entry.new
    }

    pub fn load(&mut self, key: K) -> Result<&V, LoadError> {
        if !self.entries.contains_key(&key) {
            let loader = self.loader.as_ref().ok_or(LoadError::Missing)?;
            let value = loader(&key).map_err(|e| if e.is_missing() { e } else { LoadError::other("load") })?; //: is_missing -> LoadError.is_missing (missed); other -> LoadError.other
            self.insert(key.clone(), value); //: insert -> Cache.insert
        }
        self.entries.get(&key).map(Entry::get).ok_or_else(|| LoadError::other("gone")) //: other -> LoadError.other
    }

    pub fn hits(&self) -> u32 {
        self.entries.values().map(|entry| entry.hits).sum()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.entries.iter().map(|(key, entry)| (key, entry.get())) //: get -> Entry.get
    }
}
