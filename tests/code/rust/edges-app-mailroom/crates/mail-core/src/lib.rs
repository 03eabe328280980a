pub mod address;
pub mod message;

pub use address::{parse as parse_address, Address};
pub use message::{
    builder::{self, MessageBuilder},
    Message,
};

pub mod errors {
    #[derive(Debug)]
    pub enum MailError {
        NoAt(String),
        Empty,
    }

    pub(crate) fn no_at(text: &str) -> MailError {
        MailError::NoAt(text.to_owned()) //: NoAt -> errors.MailError.NoAt; to_owned -> ?
    }
}
