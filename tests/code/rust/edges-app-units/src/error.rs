use std::error::Error as StdError;
use std::fmt::{self, Display, Formatter};

#[derive(Debug)]
pub struct UnitError {
    text: String,
}

impl UnitError {
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() } //: into -> ?
    }

    pub fn context(mut self, more: &str) -> Self {
        self.text.push_str(more); //: push_str -> ?
        self
    }
}

impl Display for UnitError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.text) //: write -> ?
    }
}

impl StdError for UnitError {}

impl From<std::num::ParseFloatError> for UnitError {
    fn from(error: std::num::ParseFloatError) -> Self {
        UnitError::new(error.to_string()).context(" (number)") //: new -> UnitError.new; context -> UnitError.context; to_string -> ?
    }
}
