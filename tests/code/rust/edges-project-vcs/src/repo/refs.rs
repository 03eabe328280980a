use super::object::Oid;
use std::collections::BTreeMap;

#[derive(Default, Debug)]
pub struct Refs(BTreeMap<String, Oid>);

impl Refs {
    pub fn set(&mut self, name: &str, id: Oid) {
        self.0.insert(name.to_owned(), id);
    }
    pub fn resolve(&self, name: &str) -> Option<&Oid> {
        self.0.get(name)
    }
    pub fn shortest(&self) -> Option<&str> {
        self.0.values().map(|id| id.short()).min_by_key(|s| s.len()) //: short -> src/repo/object.rs Oid.short
    }
}
