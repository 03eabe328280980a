use crate::domain::{Item, Sku};
use crate::store::{Store, StoreError};
use std::rc::Rc;

pub trait Audit {
    fn note(&self, text: &str);
    fn prefix(&self) -> &'static str {
        "- "
    }
}

pub struct Warehouse {
    store: Box<dyn Store<Error = StoreError>>,
    audit: Option<Rc<dyn Audit>>,
}

impl Warehouse {
    pub fn new(store: Box<dyn Store<Error = StoreError>>) -> Self {
        Self { store, audit: None }
    }

    pub fn audited(mut self, audit: Rc<dyn Audit>) -> Self {
        self.audit.replace(audit);
        self
    }

    pub fn receive(&mut self, name: &str, count: u32) -> Result<(), StoreError> {
        let sku = Sku::new(name); //: new -> src/domain.rs Sku.new
        let mut item = match self.store.get(&sku) { //: get -> src/store.rs Store.get
            Some(found) => found.clone(),
            None => Item::named(name), //: named -> src/domain.rs Item.named
        };
        item.add(count).add(1); //: add -> src/domain.rs Item.add; add -> src/domain.rs Item.add
        self.log(|| format!("got {}", item.label())); //: log -> Warehouse.log; label -> src/domain.rs Item.label
        self.store.put(item) //: put -> src/store.rs Store.put
    }

    fn log<F>(&self, text: F)
    where
        F: FnOnce() -> String,
    {
        if let Some(audit) = &self.audit {
            audit.note(&text()); //: note -> Audit.note
        }
        self.audit.as_ref().map(|a| a.prefix()); //: prefix -> Audit.prefix
    }

    pub fn find(&self, sku: &Sku) -> Option<&Item> {
        self.store.get(sku).filter(|item| item.sku().check()) //: get -> src/store.rs Store.get; sku -> src/domain.rs Item.sku; check -> src/domain.rs Sku.check
    }

    pub fn low(&self, least: u32) -> Vec<Item> {
        let mut items: Vec<Item> = self.store.all().filter(|i| i.count() < least).cloned().collect(); //: all -> src/store.rs Store.all; count -> src/domain.rs Item.count
        items.sort_by_key(|i| i.sku().clone()); //: sku -> src/domain.rs Item.sku
        items.sort_by(|a, b| a.count().cmp(&b.count())); //: count -> src/domain.rs Item.count; count -> src/domain.rs Item.count
        items
    }
}
