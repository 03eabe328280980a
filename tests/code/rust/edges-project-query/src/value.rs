#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Int(i64),
    Text(String),
    List(Vec<Value>),
}

impl Value {
    pub fn rank(&self) -> u8 {
        match self {
            Value::Int(_) => 0,
            Value::List(items) if items.is_empty() => 1, //: is_empty -> ?
            Value::List(items) => items.iter().map(|i| i.rank()).max().unwrap(), //: iter -> ?; map -> ?; rank -> Value.rank; max -> ?; unwrap -> ?
            Value::Text(_) => 2,
        }
    }
    pub fn is_int(&self) -> bool {
        matches!(self, Self::Int(_)) //: matches -> ?
    }
    pub fn render(&self) -> String {
        match self {
            Self::List(items) => {
                let parts: Vec<String> = items.iter().map(Self::render).collect(); //: iter -> ?; map -> ?; collect -> ?
                parts.join(",") //: join -> ?
            }
            other => format!("{:?}", other.rank()), //: format -> ?; rank -> Value.rank
        }
    }
}

impl From<i64> for Value {
    fn from(n: i64) -> Self {
        Value::Int(n) //: Int -> Value.Int
    }
}

impl From<&str> for Value {
    fn from(s: &str) -> Self {
        Self::Text(s.to_string()) //: Text -> Value.Text; to_string -> ?
    }
}
