use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::error::{ConfigError, Result};
use crate::value::Value;

pub trait Layer {
    fn lookup(&self, key: &str) -> Option<Value>;
    fn name(&self) -> &str;
    fn has(&self, key: &str) -> bool {
        self.lookup(key).is_some() //: lookup -> Layer.lookup
    }
}

pub struct File {
    path: PathBuf,
    values: HashMap<String, Value>,
}

impl File {
    pub fn read(path: &Path) -> Result<File> {
        let text = std::fs::read_to_string(path)?;
        let values = text
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(parse_line)
            .collect::<Result<HashMap<_, _>>>()?;
        Ok(File { path: path.to_path_buf(), values })
    }
}

fn parse_line(line: &str) -> Result<(String, Value)> {
    match line.split_once('=') {
        Some((key, value)) => Ok((key.trim().to_string(), Value::parse(value.trim())?)), //: parse -> src/value.rs Value.parse
        None => bail!(Type, line.to_string(), "pair"), //: bail -> src/macros.rs bail
    }
}

impl Layer for File {
    fn lookup(&self, key: &str) -> Option<Value> {
        self.values.get(key).cloned()
    }
    fn name(&self) -> &str {
        self.path.to_str().unwrap_or("?")
    }
}

pub struct Env {
    prefix: String,
}

impl Env {
    pub fn with_prefix(prefix: &str) -> Self {
        Env { prefix: prefix.to_string() }
    }
    fn key(&self, key: &str) -> String {
        format!("{}{}", self.prefix, key.to_uppercase())
    }
}

impl Layer for Env {
    fn lookup(&self, key: &str) -> Option<Value> {
        let text = std::env::var(self.key(key)).ok()?; //: key -> Env.key
        Value::parse(&text).ok() //: parse -> src/value.rs Value.parse
    }
    fn name(&self) -> &str {
        &self.prefix
    }
}

#[derive(Default)]
pub struct Overrides(Vec<(String, Value)>);

impl<const N: usize> From<[(&str, i64); N]> for Overrides {
    fn from(pairs: [(&str, i64); N]) -> Self {
        Self(pairs.iter().map(|(k, v)| (k.to_string(), Value::Int(*v))).collect()) //: Self -> Overrides; Int -> src/value.rs Value.Int
    }
}

impl Layer for Overrides {
    fn lookup(&self, key: &str) -> Option<Value> {
        self.0.iter().find(|(k, _)| k == key).map(|(_, v)| v.clone())
    }
    fn name(&self) -> &str {
        if self.has("name") { "named" } else { "overrides" } //: has -> Layer.has
    }
}
