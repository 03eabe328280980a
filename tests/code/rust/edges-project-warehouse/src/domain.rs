use std::fmt::{self, Display};

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sku(String);

impl Sku {
    pub fn new(text: impl Into<String>) -> Self {
        Sku(text.into()) //: Sku -> Sku
    }
    pub fn check(&self) -> bool {
        self.as_ref().len() == 8 //: as_ref -> Sku.as_ref
    }
}

impl AsRef<str> for Sku {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

#[derive(Debug, Clone)]
pub struct Item {
    sku: Sku,
    name: String,
    count: u32,
}

impl Item {
    pub fn named(name: &str) -> Self {
        Self { sku: Sku::new(name), name: name.to_string(), count: 0 } //: new -> Sku.new
    }
    pub fn sku(&self) -> &Sku {
        &self.sku
    }
    pub fn count(&self) -> u32 {
        self.count
    }
    pub fn add(&mut self, by: u32) -> &mut Self {
        self.count += by;
        self
    }
    pub fn label(&self) -> String {
        format!("{} ({})", self.name, self.sku.clone().as_ref()) //: as_ref -> Sku.as_ref
    }
}

impl Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.label()) //: label -> Item.label
    }
}
