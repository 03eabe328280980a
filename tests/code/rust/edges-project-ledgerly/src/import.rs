use crate::ledger::entry::Entry;
use crate::money;

pub trait Importer {
    fn import(&self, text: &str) -> Result<Vec<Entry>, String> {
        text.lines().map(|line| self.line(line)).collect() //: line -> Importer.line
    }
    fn line(&self, line: &str) -> Result<Entry, String>;
}

pub struct Csv {
    separator: u8,
}

impl Csv {
    pub fn with_separator(separator: u8) -> Self {
        Csv { separator }
    }
    fn split<'l>(&self, line: &'l str) -> Vec<&'l str> {
        line.split(self.separator as char).collect()
    }
}

impl Importer for Csv {
    fn line(&self, line: &str) -> Result<Entry, String> {
        let cells = self.split(line); //: split -> Csv.split
        let [memo, cents] = cells.as_slice() else {
            return Err(format!("{} cells", cells.len()));
        };
        let cents: i64 = cents.parse().map_err(|e| format!("{e}"))?;
        Ok(Entry::builder().memo(memo).amount(money::Money::cents(cents)).build()) //: builder -> src/ledger/entry.rs Entry.builder; memo -> src/ledger/entry.rs EntryBuilder.memo; amount -> src/ledger/entry.rs EntryBuilder.amount; cents -> src/money.rs Money.cents; build -> src/ledger/entry.rs EntryBuilder.build
    }
}

pub struct Json;

impl Importer for Json {
    fn import(&self, text: &str) -> Result<Vec<Entry>, String> {
        self.line(text).map(|entry| vec![entry]) //: line -> Json.line
    }
    fn line(&self, line: &str) -> Result<Entry, String> {
        Err(line.to_string())
    }
}
