pub mod ast;
pub mod error;
mod lexer;
mod parser;

pub use ast::{Expr, Op};
pub use error::{CalcError, Result};
use lexer::Lexer;
use parser::Parser;

pub fn parse(source: &str) -> Result<Expr> {
    let lexer = Lexer::new(source); //: new -> src/lexer.rs Lexer.new
    let mut parser = Parser::new(lexer); //: new -> src/parser.rs Parser.new
    let expr = parser.expression(0)?; //: expression -> src/parser.rs Parser.expression
    parser.finish()?; //: finish -> src/parser.rs Parser.finish
    Ok(expr)
}

pub fn evaluate(source: &str) -> Result<f64> {
    parse(source)?.eval(&Default::default()) //: parse -> parse; eval -> src/ast.rs Expr.eval
}

pub fn evaluate_all<'a, I>(sources: I) -> Vec<Result<f64>>
where
    I: IntoIterator<Item = &'a str>,
{
    sources.into_iter().map(|s| parse(s).and_then(|e| e.simplify().eval(&Env::new()))).collect() //: parse -> parse; simplify -> src/ast.rs Expr.simplify; eval -> src/ast.rs Expr.eval; new -> src/ast.rs Scope.new
}

use ast::Env;

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> f64 {
        evaluate(text).unwrap() //: evaluate -> evaluate
    }

    #[test]
    fn adds() {
        assert_eq!(number("1 + 2"), 3.0); //: number -> tests.number
        let expr = parse("x").unwrap(); //: parse -> parse
        assert_eq!(expr.depth(), 1); //: depth -> src/ast.rs Expr.depth
        let error = parse("(").unwrap_err(); //: parse -> parse
        assert!(error.position().is_some()); //: position -> src/error.rs CalcError.position
    }
}
