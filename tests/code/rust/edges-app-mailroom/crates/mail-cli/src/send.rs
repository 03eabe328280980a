use std::collections::HashMap;

use mail_core::message::Message;
use mail_core::Address;

pub trait Sender {
    fn send(&mut self, message: Message) -> usize;

    fn send_all<I: IntoIterator<Item = Message>>(&mut self, messages: I) -> usize {
        messages.into_iter().map(|message| self.send(message)).sum() //: send -> Sender.send; into_iter -> ?; map -> ?; sum -> ?
    }
}

#[derive(Default)]
pub struct Outbox {
    sent: HashMap<Address, Vec<Message>>,
}

impl Outbox {
    pub fn new() -> Self {
        Outbox::default() //: default -> ?
    }

    pub fn report(&self, to: &Address) -> String {
        let messages = self.sent.get(to).map(Vec::as_slice).unwrap_or(&[]); //: get -> ?
        let local: usize = messages.iter().map(|message| message.local().len()).sum(); //: local -> crates/mail-core/src/message/mod.rs Message.local (missed); len -> ?
        format!("{} for {:?}, {local}", messages.len(), to.host()) //: host -> crates/mail-core/src/address.rs Address.host; len -> ?
    }
}

impl Sender for Outbox {
    fn send(&mut self, message: Message) -> usize {
        let to: Vec<_> = message.recipients().cloned().collect(); //: recipients -> crates/mail-core/src/message/mod.rs Message.recipients; cloned -> ?
        for address in &to {
            self.sent.entry(address.clone()).or_default().push(message.clone()); //: entry -> ?; clone -> ?; clone -> ?; push -> ?
        }
        to.len() //: len -> ?
    }
}
