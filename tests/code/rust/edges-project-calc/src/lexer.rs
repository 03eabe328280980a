use crate::error::{CalcError, Result};
use std::iter::Peekable;
use std::str::CharIndices;

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Token<'a> {
    Number(f64),
    Name(&'a str),
    Symbol(char),
}

impl<'a> Token<'a> {
    pub fn precedence(&self) -> u8 {
        match self {
            Token::Symbol('+') | Token::Symbol('-') => 1,
            Token::Symbol('*') => 2,
            _ => 0,
        }
    }
    pub fn is(&self, symbol: char) -> bool {
        *self == Token::Symbol(symbol) //: Symbol -> Token.Symbol
    }
}

pub struct Lexer<'a> {
    source: &'a str,
    chars: Peekable<CharIndices<'a>>,
}

impl<'a> Lexer<'a> {
    pub fn new(source: &'a str) -> Self {
        Lexer { source, chars: source.char_indices().peekable() }
    }

    fn take_while(&mut self, start: usize, keep: impl Fn(char) -> bool) -> &'a str {
        let mut end = start;
        while let Some((at, c)) = self.chars.next_if(|&(_, c)| keep(c)) {
            end = at + c.len_utf8();
        }
        &self.source[start..end]
    }

    fn number(&mut self, start: usize) -> Result<Token<'a>> {
        let text = self.take_while(start, |c| c.is_ascii_digit()); //: take_while -> Lexer.take_while
        text.parse().map(Token::Number).map_err(|e| CalcError::Number(start, e))  //: Number -> src/error.rs CalcError.Number
    }
}

impl<'a> Iterator for Lexer<'a> {
    type Item = Result<Token<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        let (at, c) = *self.chars.peek()?;
        Some(match c {
            '0'..='9' => self.number(at), //: number -> Lexer.number
            'a'..='z' => Ok(Token::Name(self.take_while(at, is_name))), //: Name -> Token.Name; take_while -> Lexer.take_while
            _ => {
                self.chars.next();
                Ok(Token::Symbol(c)) //: Symbol -> Token.Symbol
            }
        })
    }
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric()
}
