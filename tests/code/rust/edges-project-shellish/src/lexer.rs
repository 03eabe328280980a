use std::fmt;

#[derive(Debug, Clone, PartialEq)]
pub enum Token {
    Word(String),
    Blank,
    Pipe,
}

impl Token {
    pub fn text(&self) -> &str {
        match self {
            Token::Word(word) => word,
            Token::Blank => " ",
            Token::Pipe => "|",
        }
    }
    pub fn is_blank(&self) -> bool {
        matches!(self, Token::Blank)
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text()) //: text -> Token.text
    }
}

struct Cursor<'a, F> {
    rest: &'a str,
    lookup: F,
}

impl<'a, F> Cursor<'a, F>
where
    F: Fn(&str) -> Option<String>,
{
    fn bump(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        self.rest = &self.rest[c.len_utf8()..];
        Some(c)
    }

    fn word(&mut self, first: char) -> String {
        let mut word = String::from(first);
        while let Some(c) = self.bump() { //: bump -> Cursor.bump
            match c {
                '$' => word.push_str(&self.variable()), //: variable -> Cursor.variable
                ' ' => break,
                other => word.push(other),
            }
        }
        word
    }

    fn variable(&mut self) -> String {
        let name: String = std::iter::from_fn(|| self.bump()).take_while(|c| c.is_alphanumeric()).collect(); //: bump -> Cursor.bump
        (self.lookup)(&name).unwrap_or_default()
    }
}

pub fn tokenize<F>(line: &str, lookup: F) -> Vec<Token>
where
    F: Fn(&str) -> Option<String>,
{
    let mut cursor = Cursor { rest: line, lookup };
    let mut tokens = Vec::new();
    while let Some(c) = cursor.bump() { //: bump -> Cursor.bump
        let token = match c {
            ' ' => Token::Blank,
            '|' => Token::Pipe,
            c => Token::Word(cursor.word(c)), //: Word -> Token.Word; word -> Cursor.word
        };
        if token.is_blank() && tokens.last().map_or(true, Token::is_blank) { //: is_blank -> Token.is_blank
            continue;
        }
        tokens.push(token);
    }
    tokens
}
