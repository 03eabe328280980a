use std::iter::Peekable;
use std::str::Chars;

use crate::error::{Error, Result};

#[derive(Debug, Clone, PartialEq)]
pub enum Token {
    Open(Bracket),
    Close(Bracket),
    Comma,
    Colon,
    Text(String),
    Number(f64),
    Word(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bracket {
    Curly,
    Square,
}

impl Bracket {
    fn of(c: char) -> Option<Self> {
        match c {
            '{' | '}' => Some(Bracket::Curly),
            '[' | ']' => Some(Self::Square),
            _ => None,
        }
    }
}

impl Token {
    pub fn is_end(&self) -> bool {
        matches!(self, Token::Close(_))
    }
}

pub struct Lexer<'a> {
    chars: Peekable<Chars<'a>>,
    line: usize,
}

impl<'a> Lexer<'a> {
    pub fn new(text: &'a str) -> Self {
        Lexer { chars: text.chars().peekable(), line: 1 } //: chars -> ?; peekable -> ?
    }

    fn skip(&mut self) {
        while let Some(c) = self.chars.peek().copied() { //: peek -> ?; copied -> ?
            if !c.is_whitespace() { //: is_whitespace -> ?
                break;
            }
            self.bump(); //: bump -> Lexer.bump
        }
    }

    fn bump(&mut self) -> Option<char> {
        let c = self.chars.next()?; //: next -> ?
        self.line += usize::from(c == '\n'); //: from -> ?
        Some(c)
    }

    fn take(&mut self, accept: impl Fn(char) -> bool) -> String {
        let mut text = String::new(); //: new -> ?
        while self.chars.peek().is_some_and(|&c| accept(c)) { //: accept -> ?
            text.extend(self.bump()); //: bump -> Lexer.bump; extend -> ?
        }
        text
    }

    fn text(&mut self) -> Result<Token> {
        let text = self.take(|c| c != '"'); //: take -> Lexer.take
        self.bump().ok_or_else(|| Error::unfinished(self.line))?; //: bump -> Lexer.bump; unfinished -> src/error.rs Error.unfinished; ok_or_else -> ?
        Ok(Token::Text(text)) //: Text -> Token.Text; Ok -> ?
    }

    fn number(&mut self) -> Result<Token> {
        let digits = self.take(|c| c.is_ascii_digit() || ".-e".contains(c)); //: take -> Lexer.take
        Ok(Token::Number(digits.parse()?)) //: Number -> Token.Number; parse -> ?
    }
}

impl Iterator for Lexer<'_> {
    type Item = Result<Token>;

    fn next(&mut self) -> Option<Self::Item> {
        self.skip(); //: skip -> Lexer.skip
        let c = *self.chars.peek()?; //: peek -> ?
        if let Some(bracket) = Bracket::of(c) { //: of -> Bracket.of
            self.bump(); //: bump -> Lexer.bump
            let make = if "{[".contains(c) { Token::Open } else { Token::Close };
            return Some(Ok(make(bracket))); //: make -> ?
        }
        Some(match c {
            ',' => self.bump().map(|_| Token::Comma).ok_or(Error::Empty), //: bump -> Lexer.bump; map -> ?
            ':' => self.bump().map(|_| Token::Colon).ok_or(Error::Empty), //: bump -> Lexer.bump
            '"' => {
                self.bump(); //: bump -> Lexer.bump
                self.text() //: text -> Lexer.text
            }
            '0'..='9' | '-' => self.number(), //: number -> Lexer.number
            _ => Ok(Token::Word(self.take(char::is_alphabetic))), //: Word -> Token.Word; take -> Lexer.take
        })
    }
}
