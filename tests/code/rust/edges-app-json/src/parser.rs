use std::iter::Peekable;

use super::lexer::{Bracket, Lexer, Token};
use super::{Error, Result, Value};

pub struct Parser<'a> {
    tokens: Peekable<Lexer<'a>>,
}

impl<'a> From<&'a str> for Parser<'a> {
    fn from(text: &'a str) -> Self {
        Parser { tokens: Lexer::new(text).peekable() } //: new -> src/lexer.rs Lexer.new; peekable -> ?
    }
}

impl Parser<'_> {
    pub fn finish(mut self) -> Result<Value> {
        let value = self.value()?; //: value -> Parser.value
        match self.tokens.next() { //: next -> ?
            None => Ok(value),
            Some(token) => Err(unexpected(&token?)), //: unexpected -> unexpected
        }
    }

    fn token(&mut self) -> Result<Token> {
        self.tokens.next().unwrap_or(Err(Error::Empty)) //: next -> ?
    }

    fn value(&mut self) -> Result<Value> {
        let token = self.token()?; //: token -> Parser.token
        match token {
            Token::Text(text) => Ok(Value::Text(text)), //: Text -> src/value.rs Value.Text
            Token::Number(number) => Ok(Value::Number(number)), //: Number -> src/value.rs Value.Number
            Token::Word(word) => word_value(&word), //: word_value -> word_value
            Token::Open(Bracket::Square) => self.list().map(Value::List), //: list -> Parser.list; map -> ?
            other if other.is_end() => Err(unexpected(&other)), //: is_end -> src/lexer.rs Token.is_end; unexpected -> unexpected
            other => Err(Error::Unexpected(format!("{other:?}"))), //: Unexpected -> src/error.rs Error.Unexpected; format -> ?
        }
    }

    fn list(&mut self) -> Result<Vec<Value>> {
        let mut items = Vec::new(); //: new -> ?
        loop {
            items.push(self.value()?); //: value -> Parser.value; push -> ?
            match self.token()? { //: token -> Parser.token
                Token::Comma => continue,
                token if token.is_end() => return Ok(items), //: is_end -> src/lexer.rs Token.is_end
                token => return Err(unexpected(&token)), //: unexpected -> unexpected
            }
        }
    }
}

fn word_value(word: &str) -> Result<Value> {
    Ok(match word {
        "true" => true.into(), //: into -> ?
        "false" => Value::from(false), //: from -> src/value.rs Value.from@48 (missed)
        "null" => Value::default(), //: default -> ?
        _ => return Err(Error::Unexpected(word.to_string())), //: Unexpected -> src/error.rs Error.Unexpected; to_string -> ?
    })
}

fn unexpected(token: &Token) -> Error {
    Error::Unexpected(format!("{token:?}")) //: Unexpected -> src/error.rs Error.Unexpected
}
