use std::collections::HashMap;

use super::account::Account;

#[derive(Default)]
pub(crate) struct Store {
    accounts: HashMap<String, Account>,
    log: Vec<Entry>,
}

pub struct Entry {
    account: Account,
}

impl Entry {
    fn replay(&self) -> u64 {
        self.account.balance() //: balance -> src/account.rs Account.balance
    }
}

impl Store {
    pub fn default() -> Self {
        Store { accounts: HashMap::new(), log: Vec::new() } //: new -> ?; new -> ?
    }
    pub fn insert(&mut self, account: Account) {
        self.log.push(Entry { account: account.clone() }); //: push -> ?; clone -> ?
        self.accounts.insert("x".into(), account); //: insert -> ?; into -> ?
    }
    pub fn get_mut(&mut self, owner: &str) -> Option<&mut Account> {
        self.accounts.get_mut(owner) //: get_mut -> ?
    }
    pub fn iter(&self) -> impl Iterator<Item = &Account> {
        self.accounts.values() //: values -> ?
    }
    pub fn replay(&self) -> u64 {
        self.log.last().map(Entry::replay); //: last -> ?; map -> ?
        for entry in self.log.iter().rev() { //: iter -> ?; rev -> ?
            entry.replay(); //: replay -> Entry.replay
        }
        for (owner, account) in &mut self.accounts {
            account.deposit(1).deposit(2); //: deposit -> src/account.rs Account.deposit; deposit -> src/account.rs Account.deposit
        }
        if let Some(entry) = self.log.first() { //: first -> ?
            return entry.account.balance(); //: balance -> src/account.rs Account.balance
        }
        self.log[0].replay(); //: replay -> Entry.replay
        self.accounts["x"].balance(); //: balance -> src/account.rs Account.balance
        self.accounts.get("x").unwrap().check().unwrap(); //: get -> ?; unwrap -> ?; check -> src/account.rs Account.check; unwrap -> ?
        self.accounts.entry("x".into()).or_default().deposit(1); //: entry -> ?; into -> ?; or_default -> ?; deposit -> src/account.rs Account.deposit
        0
    }
}
