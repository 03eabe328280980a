use std::iter::Peekable;

use super::ast::{Expr, Op};
use crate::error::CalcError;
use crate::lexer::{Lexer, Token};
use crate::Result;

pub(crate) struct Parser<'a> {
    tokens: Peekable<Lexer<'a>>,
}

impl<'a> Parser<'a> {
    pub fn new(lexer: Lexer<'a>) -> Self {
        Self { tokens: lexer.peekable() }
    }

    pub fn expression(&mut self, least: u8) -> Result<Expr> {
        let mut left = self.atom()?; //: atom -> Parser.atom
        while let Some(Ok(token)) = self.tokens.peek() {
            let binds = token.precedence(); //: precedence -> src/lexer.rs Token.precedence
            if binds <= least {
                break;
            }
            let op = Op::from_token(token).ok_or(CalcError::Eof)?; //: from_token -> src/ast.rs Op.from_token
            self.advance()?; //: advance -> Parser.advance
            let right = self.expression(binds)?; //: expression -> Parser.expression
            left = Expr::binary(left, op, right); //: binary -> src/ast.rs Expr.binary
        }
        Ok(left)
    }

    fn advance(&mut self) -> Result<Token<'a>> {
        self.tokens.next().ok_or(CalcError::Eof)?
    }

    fn atom(&mut self) -> Result<Expr> {
        let token = self.advance()?; //: advance -> Parser.advance
        if token.is('(') { //: is -> src/lexer.rs Token.is
            let inner = self.expression(0)?; //: expression -> Parser.expression
            return match self.advance()? { //: advance -> Parser.advance
                close if close.is(')') => Ok(inner), //: is -> src/lexer.rs Token.is
                other => Err(CalcError::unexpected(&other)), //: unexpected -> src/error.rs CalcError.unexpected
            };
        }
        match token {
            Token::Number(n) => Ok(Expr::Number(n)), //: Number -> src/ast.rs Expr.Number
            Token::Name(name) => Ok(Expr::var(name)), //: var -> src/ast.rs Expr.var
            ref t => Err(CalcError::unexpected(t)), //: unexpected -> src/error.rs CalcError.unexpected
        }
    }

    pub fn finish(mut self) -> Result<()> {
        match self.tokens.next().transpose()? {
            None => Ok(()),
            Some(extra) => Err(CalcError::unexpected(&extra)), //: unexpected -> src/error.rs CalcError.unexpected
        }
    }
}
