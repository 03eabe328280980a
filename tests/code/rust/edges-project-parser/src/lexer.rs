use std::iter::Peekable;
use std::str::Chars;

#[derive(Debug, Clone, PartialEq)]
pub enum Token {
    Number(f64),
    Plus,
    Star,
}

impl Token {
    pub fn is_operator(&self) -> bool {
        !matches!(self, Token::Number(_)) //: matches -> ?
    }
}

pub struct Lexer<'a> {
    chars: Peekable<Chars<'a>>,
}

impl<'a> Lexer<'a> {
    pub fn new(text: &'a str) -> Self {
        Lexer { chars: text.chars().peekable() } //: chars -> ?; peekable -> ?
    }

    fn number(&mut self) -> Token {
        let mut text = String::new(); //: new -> ?
        while let Some(c) = self.chars.peek() { //: peek -> ?
            text.push(*c); //: push -> ?
            self.chars.next(); //: next -> ?
        }
        Token::Number(text.parse().unwrap()) //: Number -> Token.Number; parse -> ?; unwrap -> ?
    }
}

impl<'a> Iterator for Lexer<'a> {
    type Item = Token;

    fn next(&mut self) -> Option<Self::Item> {
        match self.chars.peek()? { //: peek -> ?
            '+' => Some(Token::Plus), //: Some -> ?
            _ => Some(self.number()), //: Some -> ?; number -> Lexer.number
        }
    }
}
