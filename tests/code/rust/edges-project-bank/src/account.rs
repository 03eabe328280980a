use crate::error::{BankError, Result};

#[derive(Debug, Clone, Default)]
pub struct Account {
    owner: String,
    balance: u64,
}

#[derive(Default)]
pub struct AccountBuilder {
    owner: String,
    limit: Option<u64>,
}

impl Account {
    pub fn builder(owner: impl Into<String>) -> AccountBuilder {
        AccountBuilder { owner: owner.into(), ..Default::default() } //: into -> ?; default -> ?
    }

    pub fn balance(&self) -> u64 {
        self.balance
    }

    pub fn deposit(&mut self, amount: u64) -> &mut Self {
        self.balance += amount;
        self
    }

    pub fn withdraw(&mut self, amount: u64) -> Result<u64> {
        self.balance = self.balance.checked_sub(amount).ok_or(BankError::NoFunds)?; //: checked_sub -> ?; ok_or -> ?
        self.check()?; //: check -> Account.check
        Ok(amount) //: Ok -> ?
    }

    pub fn check(&self) -> Result<()> {
        if self.owner.is_empty() { //: is_empty -> ?
            return Err(BankError::missing("owner")); //: Err -> ?; missing -> src/error.rs BankError.missing
        }
        Ok(()) //: Ok -> ?
    }
}

impl AccountBuilder {
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit); //: Some -> ?
        self
    }

    pub fn build(self) -> Result<Account> {
        let account = Account { owner: self.owner, balance: 0 };
        account.clone().check().map(|_| account) //: clone -> ?; check -> Account.check; map -> ?
    }
}
