mod send;

use mail_core::{builder, errors::MailError, Message};
use mail_core::parse_address as address;

use crate::send::{Outbox, Sender as _};

fn parse(line: &str) -> Result<Message, MailError> {
    let mut parts = line.split(' ');
    let from = address(parts.next().unwrap_or_default())?; //: address -> crates/mail-core/src/address.rs parse; next -> ?; unwrap_or_default -> ?
    parts
        .try_fold(Message::builder(from), |message, part| message.to(part))? //: builder -> crates/mail-core/src/message/mod.rs Message.builder; to -> crates/mail-core/src/message/builder.rs MessageBuilder.to; try_fold -> ?
        .subject(line.len()) //: subject -> crates/mail-core/src/message/builder.rs MessageBuilder.subject; len -> ?
        .build() //: build -> crates/mail-core/src/message/builder.rs MessageBuilder.build
}

fn main() -> Result<(), MailError> {
    let mut outbox = Outbox::new(); //: new -> crates/mail-cli/src/send.rs Outbox.new
    for line in std::io::stdin().lines().map_while(Result::ok) { //: stdin -> ?; lines -> ?; map_while -> ?
        let message = parse(&line)?; //: parse -> parse
        outbox.send(message); //: send -> crates/mail-cli/src/send.rs Outbox.send
    }
    let me = mail_core::address::parse("me@localhost")?; //: parse -> crates/mail-core/src/address.rs parse
    let note = builder::from(me.clone()).to("you@localhost")?.build()?; //: from -> crates/mail-core/src/message/builder.rs from; to -> crates/mail-core/src/message/builder.rs MessageBuilder.to; build -> crates/mail-core/src/message/builder.rs MessageBuilder.build; clone -> ?
    outbox.send_all([note.clone(), note]); //: send_all -> crates/mail-cli/src/send.rs Sender.send_all; clone -> ?
    println!("{}", outbox.report(&me)); //: report -> crates/mail-cli/src/send.rs Outbox.report
    Ok(())
}
