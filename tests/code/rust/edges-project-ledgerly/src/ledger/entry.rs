use super::super::money::Money;

#[derive(Debug, Clone, Default)]
pub struct Entry {
    memo: Option<String>,
    amount: Money,
}

impl Entry {
    pub fn builder() -> EntryBuilder {
        EntryBuilder { entry: Entry::default() }
    }
    pub fn amount(&self) -> Money {
        self.amount
    }
    pub fn check(&self, index: usize) -> bool {
        self.memo.as_deref().map_or(false, |m| m.len() > index) && self.amount().is_big() //: amount -> Entry.amount; is_big -> src/money.rs Money.is_big
    }
}

pub struct EntryBuilder {
    entry: Entry,
}

impl EntryBuilder {
    pub fn memo(mut self, memo: impl ToString) -> Self {
        self.entry.memo = Some(memo.to_string());
        self
    }
    pub fn amount(mut self, amount: Money) -> Self {
        self.entry.amount = amount.abs(); //: abs -> src/money.rs Money.abs
        self
    }
    pub fn build(self) -> Entry {
        debug_assert!(self.entry.check(0)); //: check -> Entry.check
        self.entry
    }
}
