use crate::money::Money;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Index;

#[derive(Debug)]
pub struct Account {
    name: String,
    balance: Money,
}

#[derive(Debug)]
pub struct Overdrawn {
    wanted: Money,
    had: Money,
}

impl Overdrawn {
    pub fn missing(&self) -> Money {
        (self.wanted - self.had).abs() //: abs -> src/money.rs Money.abs
    }
}

impl Account {
    pub fn new(name: &str) -> Account {
        Account { name: name.to_string(), balance: Money::default() }
    }
    pub fn balance(&self) -> Money {
        self.balance
    }
    pub fn deposit(&mut self, amount: Money) {
        self.balance += amount;
    }
    pub fn withdraw(&mut self, amount: Money) -> Result<Money, Overdrawn> {
        if amount > self.balance() { //: balance -> Account.balance
            return Err(Overdrawn { wanted: amount, had: self.balance });
        }
        self.deposit(-amount); //: deposit -> Account.deposit
        Ok(self.balance)
    }
}

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.balance().show(&Default::default())) //: balance -> Account.balance; show -> src/money.rs Money.show
    }
}

#[derive(Default)]
pub struct Accounts {
    by_name: BTreeMap<String, Account>,
    spare: Vec<Account>,
}

impl Accounts {
    pub fn pair(&mut self, from: &str, to: &str) -> (&mut Account, &mut Account) {
        let mut found = self.by_name.iter_mut().filter(|(name, _)| *name == from || *name == to).map(|(_, a)| a);
        (found.next().unwrap(), found.next().unwrap())
    }
    pub fn iter(&self) -> impl Iterator<Item = &Account> {
        self.by_name.values().chain(self.spare.iter())
    }
    pub fn close(self) {
        for (_, account) in self.by_name {
            account.balance().is_big(); //: balance -> Account.balance; is_big -> src/money.rs Money.is_big
        }
        self.spare.into_iter().for_each(|mut spare| spare.deposit(Money::ZERO)); //: deposit -> Account.deposit
    }
}

impl FromIterator<Account> for Accounts {
    fn from_iter<I: IntoIterator<Item = Account>>(accounts: I) -> Self {
        let by_name = accounts.into_iter().map(|account| (account.name.clone(), account)).collect();
        Accounts { by_name, spare: Vec::new() }
    }
}

impl Index<&str> for Accounts {
    type Output = Account;
    fn index(&self, name: &str) -> &Account {
        &self.by_name[name]
    }
}
