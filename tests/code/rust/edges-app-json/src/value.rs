use std::collections::BTreeMap;
use std::str::FromStr;

use crate::parser::Parser;
use crate::{Error, Result};

#[derive(Debug, Clone, Default, PartialEq)]
pub enum Value {
    #[default]
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Value>),
    Object(BTreeMap<String, Value>),
}

impl Value {
    pub fn get(&self, key: &str) -> Option<&Value> {
        match self {
            Value::Object(members) => members.get(key), //: get -> ?
            _ => None,
        }
    }

    pub fn at(&self, path: &[&str]) -> Option<&Value> {
        path.iter().try_fold(self, |value, key| value.get(key)) //: get -> Value.get; try_fold -> ?
    }

    pub fn depth(&self) -> usize {
        match self {
            Self::List(items) => 1 + items.iter().map(Value::depth).max().unwrap_or(0), //: map -> ?; max -> ?
            Self::Object(members) => 1 + members.values().map(|value| value.depth()).max().unwrap_or(0), //: depth -> Value.depth
            _ => 0,
        }
    }
}

impl FromStr for Value {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Parser::from(text).finish() //: from -> src/parser.rs Parser.from; finish -> src/parser.rs Parser.finish
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Value::Bool(value) //: Bool -> Value.Bool
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(items: Vec<T>) -> Self {
        Value::List(items.into_iter().map(Into::into).collect()) //: List -> Value.List; collect -> ?
    }
}
