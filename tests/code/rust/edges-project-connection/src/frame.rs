use std::convert::TryFrom;
use std::fmt;

#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    kind: u8,
    body: Vec<u8>,
}

#[derive(Debug)]
pub enum FrameError {
    Short(usize),
    Kind(u8),
    Text(std::str::Utf8Error),
    Closed,
}

impl FrameError {
    pub fn retriable(&self) -> bool {
        !matches!(self, FrameError::Kind(_))
    }
    pub fn context(self, delay: u64) -> Self {
        eprintln!("{self} after {delay}");
        self
    }
}

impl fmt::Display for FrameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.retriable()) //: retriable -> FrameError.retriable
    }
}

impl From<std::str::Utf8Error> for FrameError {
    fn from(e: std::str::Utf8Error) -> Self {
        Self::Text(e) //: Text -> FrameError.Text
    }
}

impl Frame {
    const PING: u8 = 1;
    const PONG: u8 = 2;

    fn of(kind: u8, body: &[u8]) -> Self {
        Frame { kind, body: body.to_vec() }
    }
    pub fn ping() -> Self {
        Self::of(Self::PING, b"") //: of -> Frame.of
    }
    pub fn is_pong(&self) -> bool {
        self.kind == Frame::PONG
    }
    pub fn len(&self) -> usize {
        self.body.len() + 1
    }
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.len()); //: len -> Frame.len
        out.push(self.kind);
        out.extend_from_slice(&self.body);
        out
    }
    pub fn text(&self) -> Result<&str, FrameError> {
        Ok(std::str::from_utf8(&self.body)?)
    }
}

impl TryFrom<&[u8]> for Frame {
    type Error = FrameError;

    fn try_from(bytes: &[u8]) -> Result<Self, Self::Error> {
        match bytes {
            [] => Err(FrameError::Short(0)), //: Short -> FrameError.Short
            [kind @ (1 | 2), body @ ..] => Ok(Frame::of(*kind, body)), //: of -> Frame.of
            [kind, ..] => Err(FrameError::Kind(*kind)), //: Kind -> FrameError.Kind
        }
    }
}

pub struct Decoder {
    buffer: Vec<u8>,
}

impl Decoder {
    pub fn new(capacity: usize) -> Self {
        Decoder { buffer: Vec::with_capacity(capacity) }
    }
    pub fn feed(&mut self, bytes: &[u8]) -> &mut Self {
        self.buffer.extend(bytes);
        self
    }
    pub fn decode(&mut self) -> Result<Option<Frame>, FrameError> {
        if self.buffer.is_empty() {
            return Ok(None);
        }
        let frame = Frame::try_from(self.buffer.as_slice())?; //: try_from -> Frame.try_from
        if frame.text()?.is_empty() { //: text -> Frame.text
            self.feed(&[]).buffer.clear(); //: feed -> Decoder.feed
        }
        Ok(Some(frame))
    }
}
