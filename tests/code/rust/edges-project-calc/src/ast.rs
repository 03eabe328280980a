use std::collections::HashMap;
use std::fmt;

use crate::error::{CalcError, Result};
use crate::lexer::Token;

pub type Env = Scope<f64>;

#[derive(Debug, Clone)]
pub struct Scope<V> {
    values: HashMap<String, V>,
}

impl<V: Copy> Scope<V> {
    pub fn new() -> Self {
        Scope { values: HashMap::new() }
    }
    pub fn get(&self, name: &str) -> Option<V> {
        self.values.get(name).copied()
    }
}

impl Default for Env {
    fn default() -> Self {
        Self::new() //: new -> Scope.new
    }
}

#[derive(Debug, Clone, Copy)]
pub enum Op {
    Add,
    Mul,
}

impl Op {
    pub(crate) fn from_token(token: &Token<'_>) -> Option<Op> {
        match token {
            t if t.is('+') => Some(Op::Add), //: is -> src/lexer.rs Token.is
            t if t.is('*') => Some(Op::Mul), //: is -> src/lexer.rs Token.is
            _ => None,
        }
    }
    fn apply(self, a: f64, b: f64) -> f64 {
        match self {
            Op::Add => a + b,
            Op::Mul => a * b,
        }
    }
}

#[derive(Debug, Clone)]
pub enum Expr {
    Number(f64),
    Var(String),
    Binary(Box<Expr>, Op, Box<Expr>),
}

impl Expr {
    pub fn var(name: &str) -> Expr {
        Expr::Var(name.to_owned()) //: Var -> Expr.Var
    }
    pub fn binary(left: Expr, op: Op, right: Expr) -> Self {
        Self::Binary(Box::new(left), op, Box::new(right)) //: Binary -> Expr.Binary
    }
    pub fn eval(&self, env: &Env) -> Result<f64> {
        Ok(match self {
            Expr::Number(n) => *n,
            Expr::Var(name) => env.get(name).ok_or_else(|| CalcError::Unknown(name.clone()))?, //: get -> Scope.get; Unknown -> src/error.rs CalcError.Unknown
            Expr::Binary(left, op, right) => op.apply(left.eval(env)?, right.eval(env)?), //: apply -> Op.apply; eval -> Expr.eval; eval -> Expr.eval
        })
    }
    pub fn depth(&self) -> usize {
        match self {
            Expr::Binary(l, _, r) => 1 + l.depth().max(r.depth()), //: depth -> Expr.depth; depth -> Expr.depth
            _ => 1,
        }
    }
    pub fn simplify(self) -> Expr {
        match self {
            Expr::Binary(l, op, r) => match (l.simplify(), r.simplify()) { //: simplify -> Expr.simplify; simplify -> Expr.simplify
                (Expr::Number(a), Expr::Number(b)) => Expr::Number(op.apply(a, b)), //: Number -> Expr.Number; apply -> Op.apply
                (l, r) => Expr::binary(l, op, r), //: binary -> Expr.binary
            },
            other => other,
        }
    }
}

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.depth()) //: depth -> Expr.depth
    }
}
