pub mod ext;
use ext::{Shout, Total};

pub struct Item(u32);

impl Item {
    pub fn value(&self) -> u32 {
        self.0
    }
}

pub fn run(text: &str, items: Vec<Item>, owned: String) {
    text.shout(); //: shout -> src/ext.rs str.shout
    owned.shout(); //: shout -> src/ext.rs String.shout
    items.total(); //: total -> src/ext.rs Vec.total
    items.len(); //: len -> ?
    text.len(); //: len -> ?
}
