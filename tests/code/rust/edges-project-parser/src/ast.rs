use crate::lexer::Token;

pub enum Expr {
    Number(f64),
    Binary(Box<Expr>, Op, Box<Expr>),
    Neg { inner: Box<Expr>, op: Op },
}

#[derive(Clone, Copy, PartialEq)]
pub enum Op {
    Add,
    Mul,
}

impl Op {
    pub fn apply(self, a: f64, b: f64) -> f64 {
        match self {
            Op::Add => a + b,
            Op::Mul => a * b,
        }
    }
    pub fn from_token(token: &Token) -> Option<Op> {
        match token {
            Token::Plus => Some(Op::Add), //: Some -> ?
            Token::Star => Some(Self::Mul), //: Some -> ?
            _ => None,
        }
    }
}

impl Expr {
    pub fn eval(&self) -> f64 {
        match self {
            Expr::Number(n) => *n,
            Expr::Binary(left, op, right) => op.apply(left.eval(), right.eval()), //: apply -> Op.apply; eval -> Expr.eval; eval -> Expr.eval
            Expr::Neg { inner, op } => {
                op.apply(0.0, -inner.eval()) //: apply -> Op.apply; eval -> Expr.eval
            }
        }
    }

    pub fn binary(left: Expr, op: Op, right: Expr) -> Self {
        Self::Binary(Box::new(left), op, Box::new(right)) //: Binary -> Expr.Binary; new -> ?; new -> ?
    }
}
