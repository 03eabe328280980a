use crate::frame::{Decoder, Frame, FrameError};
use std::collections::VecDeque;
use std::marker::PhantomData;

#[derive(Debug, Clone, Copy)]
pub enum Phase {
    Idle,
    Busy(u8),
    Gone,
}

impl Phase {
    pub fn next(self) -> Phase {
        match self {
            Self::Idle => Self::Busy(0), //: Busy -> Phase.Busy
            Phase::Busy(n) if n > 9 => Phase::Gone,
            Phase::Busy(n) => Phase::Busy(n + 1), //: Busy -> Phase.Busy
            gone @ Phase::Gone => gone,
        }
    }
    pub fn log(&self) {
        println!("{self:?} -> {:?}", self.next()); //: next -> Phase.next
    }
}

pub struct Closed;
pub struct Open;

pub struct Connection<S> {
    host: String,
    phase: Phase,
    queue: VecDeque<Frame>,
    decoder: Decoder,
    state: PhantomData<S>,
}

impl<S> Connection<S> {
    fn into_state<T>(self) -> Connection<T> {
        Connection { host: self.host, phase: self.phase.next(), queue: self.queue, decoder: self.decoder, state: PhantomData } //: next -> Phase.next
    }
    pub fn phase(&self) -> Phase {
        self.phase
    }
}

impl Connection<Closed> {
    pub fn to(host: &str) -> Self {
        Self { host: host.into(), phase: Phase::Idle, queue: VecDeque::new(), decoder: Decoder::new(64), state: PhantomData } //: new -> ?; new -> src/frame.rs Decoder.new
    }
    pub fn open(self) -> Result<Connection<Open>, (FrameError, Self)> {
        if self.host.is_empty() {
            return Err((FrameError::Closed, self));
        }
        let mut open: Connection<Open> = self.into_state(); //: into_state -> Connection.into_state
        open.queue.push_back(Frame::ping()); //: ping -> src/frame.rs Frame.ping
        open.greet(); //: greet -> Connection.greet
        Ok(open)
    }
}

impl Connection<Open> {
    fn greet(&mut self) {
        while let Some(frame) = self.queue.pop_front() {
            frame.len(); //: len -> src/frame.rs Frame.len
        }
    }
    pub fn send(&mut self, frame: Frame) -> Result<(), FrameError> {
        let bytes = frame.encode(); //: encode -> src/frame.rs Frame.encode
        self.decoder.feed(&bytes); //: feed -> src/frame.rs Decoder.feed
        self.queue.push_back(frame);
        Ok(())
    }
    pub fn receive(&mut self) -> Result<Frame, FrameError> {
        if let Some(frame) = self.queue.front() {
            return Ok(frame.clone());
        }
        match self.decoder.decode()? { //: decode -> src/frame.rs Decoder.decode
            Some(frame) if !frame.is_pong() => Ok(frame), //: is_pong -> src/frame.rs Frame.is_pong
            Some(_) | None => Err(FrameError::Closed),
        }
    }
    pub fn close(mut self) -> Connection<Closed> {
        self.queue.drain(..).for_each(|f| drop(f.encode())); //: encode -> src/frame.rs Frame.encode
        self.into_state() //: into_state -> Connection.into_state
    }
}
