mod backoff;
mod frame;
mod state;

pub use backoff::Backoff;
pub use frame::{Frame, FrameError};
pub use state::{Closed, Connection, Open, Phase};

pub fn connect(host: &str) -> Result<Connection<Open>, FrameError> {
    let closed = Connection::<Closed>::to(host); //: to -> src/state.rs Connection.to
    let mut backoff = Backoff::builder().base(10).max(1000).build(); //: builder -> src/backoff.rs Backoff.builder; base -> src/backoff.rs BackoffBuilder.base; max -> src/backoff.rs BackoffBuilder.max; build -> src/backoff.rs BackoffBuilder.build
    let mut attempt = closed.open(); //: open -> src/state.rs Connection.open
    while let Err((error, closed)) = attempt {
        let Some(delay) = backoff.next() else { //: next -> src/backoff.rs Backoff.next
            return Err(error);
        };
        if !error.retriable() { //: retriable -> src/frame.rs FrameError.retriable
            closed.phase().log(); //: phase -> src/state.rs Connection.phase; log -> src/state.rs Phase.log
            return Err(error.context(delay)); //: context -> src/frame.rs FrameError.context
        }
        attempt = closed.open(); //: open -> src/state.rs Connection.open
    }
    match attempt {
        Ok(open) => Ok(open),
        Err((error, _)) => Err(error),
    }
}

pub fn ping(connection: &mut Connection<Open>) -> Result<usize, FrameError> {
    connection.send(Frame::ping())?; //: send -> src/state.rs Connection.send; ping -> src/frame.rs Frame.ping
    let reply = connection.receive()?; //: receive -> src/state.rs Connection.receive
    if reply.is_pong() { Ok(reply.len()) } else { Err(FrameError::Short(reply.len())) } //: is_pong -> src/frame.rs Frame.is_pong; len -> src/frame.rs Frame.len; Short -> src/frame.rs FrameError.Short; len -> src/frame.rs Frame.len
}
