use std::convert::TryFrom;

use crate::errors::{self, MailError};

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address {
    local: String,
    host: Host,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Host(String);

impl Host {
    pub fn is_local(&self) -> bool {
        self.0 == "localhost"
    }
}

pub fn parse(text: &str) -> Result<Address, MailError> {
    let (local, host) = text.split_once('@').ok_or_else(|| errors::no_at(text))?; //: split_once -> ?; no_at -> crates/mail-core/src/lib.rs errors.no_at
    Ok(Address { local: local.into(), host: Host(host.into()) }) //: Host -> Host; into -> ?; into -> ?
}

impl Address {
    pub fn host(&self) -> &Host {
        &self.host
    }

    pub fn same_host(&self, other: &Address) -> bool {
        self.host() == other.host() || self.host().is_local() //: host -> Address.host; host -> Address.host; host -> Address.host; is_local -> Host.is_local
    }
}

impl TryFrom<&str> for Address {
    type Error = MailError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        parse(text.trim()) //: parse -> parse; trim -> ?
    }
}
