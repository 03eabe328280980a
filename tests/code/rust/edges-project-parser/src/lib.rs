mod ast;
mod lexer;
mod parser;

pub use crate::ast::*;
pub use lexer::Lexer;
pub use parser::{parse, ParseError, Parser};

pub fn eval(text: &str) -> Result<f64, ParseError> {
    let expr = parse(text)?; //: parse -> src/parser.rs parse
    Ok(expr.eval()) //: Ok -> ?; eval -> src/ast.rs Expr.eval
}

pub fn tokens(text: &str) -> usize {
    Lexer::new(text).count() //: new -> src/lexer.rs Lexer.new; count -> ?
}

pub fn kinds(text: &str) -> Vec<bool> {
    Lexer::new(text).map(|t| t.is_operator()).collect() //: new -> src/lexer.rs Lexer.new; is_operator -> src/lexer.rs Token.is_operator; map -> ?; collect -> ?
}
