mod money;
mod ledger {
    pub mod account;
    pub mod entry;

    pub use account::{Account, Accounts};
    pub use entry::{Entry, EntryBuilder};
}
mod import;

use import::{Csv, Importer, Json};
use ledger::{account, Account, Accounts, Entry};
use money::{Currency, Money};

fn importer(kind: &str) -> Option<Box<dyn Importer>> {
    Some(match kind {
        "csv" => Box::new(Csv::with_separator(b';')), //: with_separator -> src/import.rs Csv.with_separator
        "json" => Box::new(Json),
        _ => return None,
    })
}

fn total(entries: &[Entry]) -> Money {
    entries.iter().map(|entry| entry.amount()).sum() //: amount -> src/ledger/entry.rs Entry.amount
}

fn transfer(accounts: &mut Accounts, amount: Money) -> Result<(), account::Overdrawn> {
    let (from, to) = accounts.pair("a", "b"); //: pair -> src/ledger/account.rs Accounts.pair
    from.withdraw(amount)?; //: withdraw -> src/ledger/account.rs Account.withdraw
    to.deposit(amount.abs()); //: deposit -> src/ledger/account.rs Account.deposit; abs -> src/money.rs Money.abs
    let sum = (from.balance() + to.balance()).abs(); //: balance -> src/ledger/account.rs Account.balance; balance -> src/ledger/account.rs Account.balance; abs -> src/money.rs Money.abs
    println!("{}", sum.show(&Currency::default())); //: show -> src/money.rs Money.show; default -> src/money.rs Currency.default
    Ok(())
}

fn main() {
    let mut accounts: Accounts = ["a", "b"].into_iter().map(Account::new).collect();
    if let Some(importer) = importer("csv") { //: importer -> importer
        let entries = importer.import("a;1").unwrap_or_default(); //: import -> src/import.rs Importer.import
        println!("{:?}", total(&entries)); //: total -> total
        for (index, entry) in entries.iter().enumerate() {
            entry.check(index); //: check -> src/ledger/entry.rs Entry.check
        }
        let (big, small): (Vec<Entry>, Vec<_>) = entries.into_iter().partition(|e| e.amount().is_big()); //: amount -> src/ledger/entry.rs Entry.amount; is_big -> src/money.rs Money.is_big
        big.first().map(Entry::amount).unwrap_or(Money::ZERO).abs(); //: abs -> src/money.rs Money.abs
        small.len();
    }
    let entry = Entry::builder().memo("rent").amount(Money::cents(5)).build(); //: builder -> src/ledger/entry.rs Entry.builder; memo -> src/ledger/entry.rs EntryBuilder.memo; amount -> src/ledger/entry.rs EntryBuilder.amount; cents -> src/money.rs Money.cents; build -> src/ledger/entry.rs EntryBuilder.build
    match transfer(&mut accounts, entry.amount()) { //: transfer -> transfer; amount -> src/ledger/entry.rs Entry.amount
        Ok(()) => Accounts::default().close(), //: close -> src/ledger/account.rs Accounts.close
        Err(error) => eprintln!("{}", error.missing().is_big()), //: missing -> src/ledger/account.rs Overdrawn.missing; is_big -> src/money.rs Money.is_big
    }
    let widest = accounts.iter().max_by(|a, b| a.balance().cmp(&b.balance())); //: iter -> src/ledger/account.rs Accounts.iter; balance -> src/ledger/account.rs Account.balance; balance -> src/ledger/account.rs Account.balance
    widest.unwrap().balance(); //: balance -> src/ledger/account.rs Account.balance
    accounts["a"].balance().is_big(); //: balance -> src/ledger/account.rs Account.balance; is_big -> src/money.rs Money.is_big
}
