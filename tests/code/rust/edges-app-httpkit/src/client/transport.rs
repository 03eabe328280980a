use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Mutex;

use super::Error;
use crate::Response;

pub trait Transport: Send + Sync {
    fn exchange(&self, line: String) -> Result<Response, Error>;
}

pub struct TcpTransport {
    stream: Mutex<Option<TcpStream>>,
}

impl TcpTransport {
    pub fn connect(host: &str) -> Self {
        let stream = TcpStream::connect((host, 80)).ok(); //: connect -> ?; ok -> ?
        TcpTransport { stream: Mutex::new(stream) } //: new -> ?
    }

    fn write(&self, line: &str) -> std::io::Result<usize> {
        let mut guard = self.stream.lock().unwrap(); //: lock -> ?; unwrap -> ?
        let stream = guard.as_mut().unwrap(); //: as_mut -> ?; unwrap -> ?
        stream.write(line.as_bytes())?; //: write -> ?; as_bytes -> ?
        stream.read(&mut [0; 16]) //: read -> ?
    }
}

impl Transport for TcpTransport {
    fn exchange(&self, line: String) -> Result<Response, Error> {
        self.write(&line).map_err(|error| Error(error.to_string()))?; //: write -> TcpTransport.write; Error -> src/client/mod.rs Error; map_err -> ?
        Ok(Response::new(200)) //: new -> src/request.rs Response.new
    }
}
