#[macro_use]
mod macros;
pub mod error;
pub mod layer;
pub mod value;

use std::path::Path;

pub use error::{ConfigError, Result};
use layer::{Env, File, Layer, Overrides};
use value::Value;

settings! { //: settings -> src/macros.rs settings
    pub struct Settings {
        host: String = "localhost".to_string(),
        port: u16 = 80,
    }
}

#[derive(Default)]
pub struct Loader {
    layers: Vec<Box<dyn Layer>>,
}

impl Loader {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn file<P>(self, path: P) -> Result<Self>
    where
        P: AsRef<Path>,
    {
        let file = File::read(path.as_ref())?; //: read -> src/layer.rs File.read
        Ok(self.layer(file)) //: layer -> Loader.layer
    }

    pub fn env(self, prefix: &str) -> Self {
        self.layer(Env::with_prefix(prefix)) //: layer -> Loader.layer; with_prefix -> src/layer.rs Env.with_prefix
    }

    fn layer<L: Layer + 'static>(mut self, layer: L) -> Self {
        self.layers.push(Box::new(layer));
        self
    }

    pub fn get(&self, key: &str) -> Result<Value> {
        self.layers
            .iter()
            .rev()
            .find_map(|layer| layer.lookup(key)) //: lookup -> src/layer.rs Layer.lookup
            .ok_or_else(|| ConfigError::missing(key)) //: missing -> src/error.rs ConfigError.missing
    }

    pub fn int(&self, key: &str) -> Result<i64> {
        self.get(key)?.as_int().ok_or(ConfigError::Type(key.into(), "int")) //: get -> Loader.get; as_int -> src/value.rs Value.as_int; Type -> src/error.rs ConfigError.Type
    }

    pub fn names(&self) -> Vec<String> {
        self.layers.iter().map(|l| l.name().to_string()).collect() //: name -> src/layer.rs Layer.name
    }
}

pub fn load() -> Result<Settings> {
    let loader = Loader::new().file("settings.ini")?.env("APP_"); //: new -> Loader.new; file -> Loader.file; env -> Loader.env
    let port = match loader.int("port") { //: int -> Loader.int
        Ok(port) => port,
        Err(e) if e.is_missing() => 80, //: is_missing -> src/error.rs ConfigError.is_missing
        Err(e) => return Err(e.at("port")), //: at -> src/error.rs ConfigError.at
    };
    let host = loader.get("host").map(|v| v.to_text()).unwrap_or_default(); //: get -> Loader.get; to_text -> src/value.rs Value.to_text
    let overrides = Overrides::from([("a", 1)]); //: from -> src/layer.rs Overrides.from
    overrides.lookup("a").and_then(|v| v.as_int()).map(|n| n + port); //: lookup -> src/layer.rs Overrides.lookup; as_int -> src/value.rs Value.as_int
    Ok(Settings { host, port: port as u16 })
}
