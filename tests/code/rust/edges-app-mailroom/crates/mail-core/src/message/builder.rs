use super::Message;
use super::super::address::{self, Address};
use crate::errors::MailError;

#[derive(Debug)]
pub struct MessageBuilder {
    message: Message,
}

pub fn from(address: Address) -> MessageBuilder {
    MessageBuilder::new(address) //: new -> MessageBuilder.new
}

impl MessageBuilder {
    fn new(from: Address) -> Self {
        Self { message: Message { from, to: Vec::new(), subject: String::new() } } //: new -> ?; new -> ?
    }

    pub fn to(mut self, text: &str) -> Result<Self, MailError> {
        self.message.to.push(address::parse(text)?); //: parse -> crates/mail-core/src/address.rs parse; push -> ?
        Ok(self)
    }

    pub fn subject<S>(mut self, subject: S) -> Self
    where
        S: ToString,
    {
        self.message.subject = subject.to_string(); //: to_string -> ?
        self
    }

    pub fn build(self) -> Result<Message, MailError> {
        if self.message.to.is_empty() { //: is_empty -> ?
            return Err(MailError::Empty);
        }
        Ok(self.message)
    }
}
