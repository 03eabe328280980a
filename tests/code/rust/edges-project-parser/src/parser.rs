use std::iter::Peekable;

use super::ast::{Expr, Op};
use super::lexer::{Lexer, Token};

#[derive(Debug)]
pub struct ParseError {
    message: String,
}

impl ParseError {
    fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() } //: into -> ?
    }
}

pub struct Parser<I: Iterator<Item = Token>> {
    tokens: Peekable<I>,
    depth: usize,
}

impl<I: Iterator<Item = Token>> Parser<I> {
    pub fn new(tokens: I) -> Self {
        Parser { tokens: tokens.peekable(), depth: 0 } //: peekable -> ?
    }

    pub fn expr(&mut self) -> Result<Expr, ParseError> {
        let mut left = self.atom()?; //: atom -> Parser.atom
        while let Some(op) = self.tokens.peek().and_then(Op::from_token) { //: peek -> ?; and_then -> ?
            self.tokens.next(); //: next -> ?
            let right = self.atom()?; //: atom -> Parser.atom
            left = Expr::binary(left, op, right); //: binary -> src/ast.rs Expr.binary
        }
        left.eval(); //: eval -> src/ast.rs Expr.eval
        Ok(left) //: Ok -> ?
    }

    fn atom(&mut self) -> Result<Expr, ParseError> {
        self.depth += 1;
        match self.tokens.next() { //: next -> ?
            Some(Token::Number(n)) => Ok(Expr::Number(n)), //: Ok -> ?; Number -> src/ast.rs Expr.Number
            Some(token) if token.is_operator() => self.expr(), //: is_operator -> src/lexer.rs Token.is_operator (missed); expr -> Parser.expr
            Some(_) | None => Err(ParseError::new("end")), //: Err -> ?; new -> ParseError.new
        }
    }
}

pub fn parse(text: &str) -> Result<Expr, ParseError> {
    Parser::new(Lexer::new(text)).expr() //: new -> Parser.new; new -> src/lexer.rs Lexer.new; expr -> Parser.expr
}
