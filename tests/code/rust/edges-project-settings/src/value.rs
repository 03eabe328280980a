use crate::error::Result;

#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Text(String),
    Int(i64),
    List(Vec<Value>),
}

impl Value {
    pub fn parse(text: &str) -> Result<Value> {
        if let Some(inner) = text.strip_prefix('[') {
            let items: Result<Vec<_>> = inner.split(',').map(|t| Value::parse(t)).collect(); //: parse -> Value.parse
            return Ok(Value::List(items?)); //: List -> Value.List
        }
        if text.starts_with(char::is_numeric) {
            return Ok(Value::Int(text.parse()?)); //: Int -> Value.Int
        }
        Ok(Self::Text(text.to_owned())) //: Text -> Value.Text
    }
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Value::Int(n) => Some(*n),
            Value::List(items) => items.first()?.as_int(), //: as_int -> Value.as_int
            _ => None,
        }
    }
    pub fn to_text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::List(items) => items.iter().map(|i| i.to_text()).collect::<Vec<_>>().join(","), //: to_text -> Value.to_text
            Self::Int(n) => n.to_string(),
        }
    }
}

impl<T: Into<i64>> From<T> for Value {
    fn from(n: T) -> Self {
        Value::Int(n.into()) //: Int -> Value.Int
    }
}
