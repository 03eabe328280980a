pub mod builder;

use crate::Address;

#[derive(Debug, Clone)]
pub struct Message {
    pub from: Address,
    pub to: Vec<Address>,
    pub subject: String,
}

impl Message {
    pub fn builder(from: Address) -> builder::MessageBuilder {
        builder::from(from) //: from -> crates/mail-core/src/message/builder.rs from
    }

    pub fn recipients(&self) -> impl Iterator<Item = &Address> {
        self.to.iter().filter(move |to| !to.same_host(&self.from)) //: same_host -> crates/mail-core/src/address.rs Address.same_host; filter -> ?
    }

    pub fn local(&self) -> Vec<&Address> {
        self.to.iter().filter(|to| to.host().is_local()).collect() //: host -> crates/mail-core/src/address.rs Address.host; is_local -> crates/mail-core/src/address.rs Host.is_local; collect -> ?
    }
}
