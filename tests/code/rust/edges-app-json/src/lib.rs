//! A small reader of JSON.

mod error;
mod lexer;
mod parser;
mod value;

pub use error::{Error, Result};
pub use value::Value;

pub fn parse(text: &str) -> Result<Value> {
    text.parse() //: parse -> ?
}

pub fn depth_of(text: &str) -> Result<usize> {
    let value: Value = parse(text)?; //: parse -> parse
    Ok(value.depth()) //: depth -> src/value.rs Value.depth
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Value {
        parse(text).unwrap() //: parse -> parse; unwrap -> ?
    }

    #[test]
    fn reads_lists() {
        assert_eq!(parsed("[1, true]").depth(), 1); //: parsed -> tests.parsed; depth -> src/value.rs Value.depth; assert_eq -> ?
        assert!(parsed("{}").get("x").is_none()); //: parsed -> tests.parsed; get -> src/value.rs Value.get
    }

    #[test]
    fn says_where() {
        let error = parse("\"x").unwrap_err(); //: parse -> parse
        assert_eq!(error.line(), Some(1)); //: line -> src/error.rs Error.line
        assert_eq!(depth_of("1").unwrap(), 0); //: depth_of -> depth_of
    }
}
