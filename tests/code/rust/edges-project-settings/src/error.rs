use std::fmt;
use std::num::ParseIntError;

pub type Result<T> = std::result::Result<T, ConfigError>;

#[derive(Debug)]
pub enum ConfigError {
    Missing(String),
    Type(String, &'static str),
    Parse { key: String, source: ParseIntError },
    Io(std::io::Error),
}

impl ConfigError {
    pub fn missing(key: impl AsRef<str>) -> Self {
        Self::Missing(key.as_ref().to_string()) //: Missing -> ConfigError.Missing
    }
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Missing(_))
    }
    pub fn at(self, key: &str) -> Self {
        match self {
            Self::Type(_, what) => ConfigError::Type(key.to_string(), what), //: Type -> ConfigError.Type
            other => other,
        }
    }
}

impl From<std::io::Error> for ConfigError {
    fn from(error: std::io::Error) -> Self {
        ConfigError::Io(error) //: Io -> ConfigError.Io
    }
}

impl From<ParseIntError> for ConfigError {
    fn from(source: ParseIntError) -> Self {
        ConfigError::Parse { key: String::new(), source }
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(key) => write!(f, "no {key}"),
            _ if self.is_missing() => Ok(()), //: is_missing -> ConfigError.is_missing
            other => fmt::Debug::fmt(other, f),
        }
    }
}
