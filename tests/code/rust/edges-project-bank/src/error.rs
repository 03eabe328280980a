use std::fmt;

#[derive(Debug)]
pub enum BankError {
    NoFunds,
    Missing(String),
    Io { source: std::io::Error },
}

pub type Result<T> = std::result::Result<T, BankError>;

impl BankError {
    pub fn missing(name: &str) -> Self {
        BankError::Missing(name.to_owned()) //: Missing -> BankError.Missing; to_owned -> ?
    }
}

impl fmt::Display for BankError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoFunds => write!(f, "no funds"), //: write -> ?
            Self::Missing(name) => f.write_str(name), //: write_str -> ?
            Self::Io { source } => source.fmt(f), //: fmt -> ?
        }
    }
}

impl From<std::io::Error> for BankError {
    fn from(source: std::io::Error) -> Self {
        Self::Io { source }
    }
}
