use crate::Item;

pub trait Shout {
    fn shout(&self) -> String;
}

impl Shout for str {
    fn shout(&self) -> String {
        self.to_uppercase() //: to_uppercase -> ?
    }
}

impl Shout for String {
    fn shout(&self) -> String {
        self.as_str().shout() //: as_str -> ?; shout -> src/ext.rs str.shout (missed)
    }
}

pub trait Total {
    fn total(&self) -> u32;
}

impl Total for Vec<Item> {
    fn total(&self) -> u32 {
        self.iter().map(|i| i.value()).sum() //: iter -> ?; map -> ?; value -> src/lib.rs Item.value; sum -> ?
    }
}
