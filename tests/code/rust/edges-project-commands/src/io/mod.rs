pub mod reader;

#[derive(Debug)]
pub enum Error {
    Missing(String),
    Wrapped(Box<Error>),
}

impl Error {
    pub fn exit(self) -> ! {
        std::process::exit(1) //: exit -> ?
    }
    pub fn wrap(self) -> Error {
        Error::Wrapped(Box::new(self)) //: Wrapped -> Error.Wrapped; new -> ?
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        Ok(()) //: Ok -> ?
    }
}

pub struct Writer {
    out: Box<dyn std::io::Write>,
}

impl Writer {
    pub fn stdout() -> Writer {
        Writer { out: Box::new(std::io::stdout()) } //: new -> ?; stdout -> ?
    }
    pub fn line(&mut self, text: &str) -> &mut Writer {
        self.out.write_all(text.as_bytes()); //: write_all -> ?; as_bytes -> ?
        self.flush(); //: flush -> Writer.flush
        self
    }
    fn flush(&mut self) {
        self.out.flush(); //: flush -> ?
    }
}
