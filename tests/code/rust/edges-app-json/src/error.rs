use std::fmt;
use std::num::ParseFloatError;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug)]
pub enum Error {
    Empty,
    Unfinished { line: usize },
    Number(ParseFloatError),
    Unexpected(String),
}

impl Error {
    pub(crate) fn unfinished(line: usize) -> Self {
        Error::Unfinished { line }
    }

    pub fn line(&self) -> Option<usize> {
        match self {
            Error::Unfinished { line } => Some(*line),
            _ => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Number(inner) => inner.fmt(f), //: fmt -> ?
            other => write!(f, "{:?} at {:?}", other, other.line()), //: line -> Error.line; write -> ?
        }
    }
}

impl std::error::Error for Error {}

impl From<ParseFloatError> for Error {
    fn from(error: ParseFloatError) -> Self {
        Self::Number(error) //: Number -> Error.Number
    }
}
