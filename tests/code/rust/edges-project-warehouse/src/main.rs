mod domain;
mod service;
mod store;

use std::rc::Rc;

use domain::{Item, Sku};
use service::{Audit, Warehouse};
use store::{FileStore, MemoryStore, Store};

fn fill<S: Store>(store: &mut S, names: &[&str]) -> Result<usize, S::Error> {
    for name in names {
        let item = Item::named(name); //: named -> src/domain.rs Item.named
        store.put(item)?; //: put -> src/store.rs Store.put
    }
    Ok(store.len()) //: len -> src/store.rs Store.len
}

fn open(path: Option<&str>) -> Box<dyn Store<Error = store::StoreError>> {
    match path {
        Some(path) => Box::new(FileStore::open(path)), //: open -> src/store.rs FileStore.open
        None => Box::new(MemoryStore::default()),
    }
}

fn main() -> Result<(), store::StoreError> {
    let mut memory = MemoryStore::default();
    fill(&mut memory, &["a", "b"])?; //: fill -> fill
    println!("{}", memory.len()); //: len -> src/store.rs Store.len
    let mut warehouse = Warehouse::new(open(None)).audited(Rc::new(Log)); //: new -> src/service.rs Warehouse.new; open -> open; audited -> src/service.rs Warehouse.audited
    warehouse.receive("a", 3)?; //: receive -> src/service.rs Warehouse.receive
    let low = warehouse.low(2); //: low -> src/service.rs Warehouse.low
    for item in &low {
        println!("{}", item.label()); //: label -> src/domain.rs Item.label
    }
    if let Some(first) = low.first() {
        first.sku().check(); //: sku -> src/domain.rs Item.sku; check -> src/domain.rs Sku.check
    }
    let total: u32 = low.iter().map(Item::count).sum();
    let names: Vec<String> = low.iter().filter(|i| i.count() > 0).map(|i| i.label()).collect(); //: count -> src/domain.rs Item.count; label -> src/domain.rs Item.label
    warehouse.find(&Sku::new("a")).map_or(0, |item| item.count()); //: find -> src/service.rs Warehouse.find; new -> src/domain.rs Sku.new; count -> src/domain.rs Item.count
    Log.note(&format!("{total} {names:?}")); //: note -> Log.note
    Ok(())
}

struct Log;

impl Audit for Log {
    fn note(&self, text: &str) {
        println!("{}{}", self.prefix(), text); //: prefix -> src/service.rs Audit.prefix
    }
}
