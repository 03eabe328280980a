pub mod account;
pub mod error;
mod store;

pub use account::{Account, AccountBuilder};
pub use error::{BankError, Result};
use store::Store;

pub struct Bank {
    store: Store,
    fee: Option<Fee>,
}

struct Fee(u64);

impl Fee {
    fn take(&self, amount: u64) -> u64 {
        amount - self.0
    }
}

impl Bank {
    pub fn new() -> Self {
        Self { store: Store::default(), fee: None } //: default -> src/store.rs Store.default
    }

    pub fn open(&mut self, owner: &str) -> Result<&mut Account> {
        let account = Account::builder(owner).limit(10).build()?; //: builder -> src/account.rs Account.builder; limit -> src/account.rs AccountBuilder.limit; build -> src/account.rs AccountBuilder.build
        account.check()?; //: check -> src/account.rs Account.check
        self.store.insert(account); //: insert -> src/store.rs Store.insert
        self.store.get_mut(owner).ok_or_else(|| BankError::missing(owner)) //: get_mut -> src/store.rs Store.get_mut; missing -> src/error.rs BankError.missing; ok_or_else -> ?
    }

    pub fn transfer(&mut self, from: &str, to: &str, amount: u64) -> Result<()> {
        let net = match &self.fee {
            Some(fee) => fee.take(amount), //: take -> Fee.take
            None => amount,
        };
        let source = self.store.get_mut(from).ok_or(BankError::NoFunds)?; //: get_mut -> src/store.rs Store.get_mut; ok_or -> ?
        source.withdraw(amount)?; //: withdraw -> src/account.rs Account.withdraw
        if let Some(target) = self.store.get_mut(to) { //: get_mut -> src/store.rs Store.get_mut
            target.deposit(net); //: deposit -> src/account.rs Account.deposit
        }
        let taken = self.fee.take(); //: take -> ?
        taken.map(|f| f.take(1)); //: take -> Fee.take; map -> ?
        Ok(()) //: Ok -> ?
    }

    pub fn total(&self) -> u64 {
        self.store.iter().map(|a| a.balance()).sum() //: iter -> src/store.rs Store.iter; balance -> src/account.rs Account.balance; map -> ?; sum -> ?
    }
}

impl Default for Bank {
    fn default() -> Self {
        Self::new() //: new -> Bank.new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opens() {
        let mut bank = Bank::new(); //: new -> Bank.new
        let account = bank.open("ann").unwrap(); //: open -> Bank.open; unwrap -> ?
        account.deposit(3); //: deposit -> src/account.rs Account.deposit
        assert_eq!(bank.total(), 3); //: total -> Bank.total; assert_eq -> ?
        assert!(bank.transfer("a", "b", 1).is_err()); //: transfer -> Bank.transfer; is_err -> ?; assert -> ?
        Bank::default().total(); //: default -> Bank.default; total -> Bank.total
    }
}
