use std::collections::HashMap;

use crate::codec::EncodeExt;
use crate::entity::Entity;

pub trait Repository<E: Entity> {
    fn get(&self, key: E::Key) -> Option<E>;
    fn put(&mut self, entity: E) -> Option<E>;

    fn update(&mut self, key: E::Key, change: impl FnOnce(E) -> E) -> bool {
        match self.get(key) { //: get -> Repository.get
            Some(entity) => {
                let changed = change(entity); //: change -> ?
                self.put(changed.copy()); //: put -> Repository.put; copy -> src/entity.rs Entity.copy
                true
            }
            None => false,
        }
    }
}

pub struct MemoryRepository<E: Entity> {
    rows: HashMap<E::Key, E>,
    log: Vec<String>,
}

impl<E: Entity> MemoryRepository<E> {
    pub fn new() -> Self {
        Self { rows: HashMap::new(), log: Vec::with_capacity(8) } //: new -> ?; with_capacity -> ?
    }

    pub fn log(&self) -> impl Iterator<Item = &String> + '_ {
        self.log.iter() //: iter -> ?
    }
}

impl<E: Entity> Default for MemoryRepository<E> {
    fn default() -> Self {
        Self::new() //: new -> MemoryRepository.new
    }
}

impl<E: Entity> Repository<E> for MemoryRepository<E> {
    fn get(&self, key: E::Key) -> Option<E> {
        self.rows.get(&key).cloned() //: get -> ?; cloned -> ?
    }

    fn put(&mut self, entity: E) -> Option<E> {
        self.log.push(entity.hex()); //: hex -> src/codec.rs T.hex; push -> ?
        self.rows.insert(entity.key(), entity) //: key -> src/entity.rs Entity.key; insert -> ?
    }
}
