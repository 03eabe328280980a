use crate::lexer::Token;
use std::num::ParseFloatError;

pub type Result<T, E = CalcError> = std::result::Result<T, E>;

#[derive(Debug)]
pub enum CalcError {
    Number(usize, ParseFloatError),
    Unknown(String),
    Unexpected(String),
    Eof,
}

impl CalcError {
    pub(crate) fn unexpected(token: &Token<'_>) -> Self {
        CalcError::Unexpected(format!("{:?} {}", token, token.precedence())) //: Unexpected -> CalcError.Unexpected; precedence -> src/lexer.rs Token.precedence
    }
    pub fn position(&self) -> Option<usize> {
        match self {
            Self::Number(at, _) => Some(*at),
            _ => None,
        }
    }
}

impl std::error::Error for CalcError {}

impl std::fmt::Display for CalcError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{:?}", self.position()) //: position -> CalcError.position
    }
}
