use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use crate::domain::{Item, Sku};

#[derive(Debug)]
pub enum StoreError {
    Io(io::Error),
    Full { limit: usize },
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        StoreError::Io(error) //: Io -> StoreError.Io
    }
}

pub trait Store {
    type Error: std::fmt::Debug;
    fn get(&self, sku: &Sku) -> Option<&Item>;
    fn put(&mut self, item: Item) -> Result<(), Self::Error>;
    fn all(&self) -> Box<dyn Iterator<Item = &Item> + '_>;
    fn len(&self) -> usize {
        self.all().count() //: all -> Store.all
    }
}

#[derive(Default)]
pub struct MemoryStore {
    items: BTreeMap<Sku, Item>,
}

impl MemoryStore {
    const LIMIT: usize = 100;

    fn room(&self) -> bool {
        self.items.len() < Self::LIMIT
    }
}

impl Store for MemoryStore {
    type Error = StoreError;

    fn get(&self, sku: &Sku) -> Option<&Item> {
        self.items.get(sku)
    }
    fn put(&mut self, item: Item) -> Result<(), StoreError> {
        if !self.room() { //: room -> MemoryStore.room
            return Err(StoreError::Full { limit: Self::LIMIT });
        }
        self.items.entry(item.sku().clone()).or_insert(item).add(0); //: sku -> src/domain.rs Item.sku; add -> src/domain.rs Item.add
        Ok(())
    }
    fn all(&self) -> Box<dyn Iterator<Item = &Item> + '_> {
        Box::new(self.items.values())
    }
}

pub struct FileStore {
    path: PathBuf,
    cache: MemoryStore,
}

impl FileStore {
    pub fn open<P: AsRef<Path>>(path: P) -> Self {
        let mut cache = MemoryStore::default();
        cache.put(Item::named("x")).ok(); //: put -> MemoryStore.put; named -> src/domain.rs Item.named
        FileStore { path: path.as_ref().to_path_buf(), cache }
    }
    fn sync(&self) -> io::Result<()> {
        let text: Vec<String> = self.cache.items.values().map(|item| item.label()).collect(); //: label -> src/domain.rs Item.label
        std::fs::write(&self.path, text.join("\n"))
    }
}

impl Store for FileStore {
    type Error = StoreError;

    fn get(&self, sku: &Sku) -> Option<&Item> {
        self.cache.get(sku) //: get -> MemoryStore.get
    }
    fn put(&mut self, item: Item) -> Result<(), Self::Error> {
        self.cache.put(item)?; //: put -> MemoryStore.put
        self.sync()?; //: sync -> FileStore.sync
        Ok(())
    }
    fn all(&self) -> Box<dyn Iterator<Item = &Item> + '_> {
        self.cache.all() //: all -> MemoryStore.all
    }
}
