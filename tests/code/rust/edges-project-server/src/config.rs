use std::env;

#[derive(Debug, Clone)]
pub struct Config {
    pub port: u16,
    pub tls: Option<Tls>,
}

#[derive(Debug, Clone)]
pub struct Tls {
    pub cert: String,
}

impl Tls {
    pub fn load(&self) -> Result<Cert, ConfigError> {
        Cert::parse(&self.cert).map_err(ConfigError::Cert) //: parse -> Cert.parse; map_err -> ?
    }
}

pub struct Cert;

impl Cert {
    fn parse(text: &str) -> Result<Self, String> {
        Ok(Cert) //: Ok -> ?
    }
    pub fn days(&self) -> u32 {
        1
    }
}

#[derive(Debug)]
pub enum ConfigError {
    Missing(&'static str),
    Cert(String),
}

impl Config {
    pub fn from_env() -> Result<Self, ConfigError> {
        let port = var("PORT")?.parse().map_err(|_| ConfigError::Missing("PORT"))?; //: var -> var; parse -> ?; map_err -> ?; Missing -> ConfigError.Missing
        Ok(Self { port, tls: None }) //: Ok -> ?
    }

    pub fn validate(&self) -> Result<(), ConfigError> {
        if let Some(tls) = &self.tls {
            let cert = tls.load()?; //: load -> Tls.load
            cert.days(); //: days -> Cert.days
        }
        let days = self.tls.as_ref().map(|t| t.load()).transpose()?.map(|c| c.days()).unwrap_or(0); //: as_ref -> ?; map -> ?; load -> Tls.load; transpose -> ?; map -> ?; days -> Cert.days (missed); unwrap_or -> ?
        let Some(tls) = self.tls.as_ref() else { return Ok(()) }; //: as_ref -> ?; Ok -> ?
        match tls.load() { //: load -> Tls.load
            Ok(cert) => cert.days(), //: days -> Cert.days
            Err(e) => return Err(e), //: Err -> ?
        };
        Ok(()) //: Ok -> ?
    }
}

fn var(name: &'static str) -> Result<String, ConfigError> {
    env::var(name).map_err(|_| ConfigError::Missing(name)) //: var -> ?; map_err -> ?; Missing -> ConfigError.Missing
}
