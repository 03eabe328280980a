mod pool;
pub(crate) mod transport;

use std::sync::Arc;

use self::pool::Pool;
pub use transport::{Transport, TcpTransport};

use crate::request::{Request, Response};
use crate::retry::{self, Policy};

#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
}

struct Inner {
    pool: Pool,
    policy: Policy,
    transport: Box<dyn Transport>,
}

impl Client {
    pub fn new() -> Self {
        Self::builder().build() //: builder -> Client.builder; build -> ClientBuilder.build
    }

    pub fn builder() -> ClientBuilder {
        ClientBuilder::default() //: default -> ClientBuilder.default
    }

    pub async fn send(&self, request: Request) -> Result<Response, Error> {
        let permit = self.inner.pool.take().await; //: take -> src/client/pool.rs Pool.take
        let result = retry::run(&self.inner.policy, || self.inner.once(&request)).await; //: run -> src/retry.rs run; once -> Inner.once
        permit.give_back(&self.inner.pool); //: give_back -> src/client/pool.rs Permit.give_back
        result
    }
}

impl Inner {
    async fn once(&self, request: &Request) -> Result<Response, Error> {
        let response = self.transport.exchange(request.line())?; //: exchange -> src/client/transport.rs Transport.exchange; line -> src/request.rs Request.line
        if response.ok() { Ok(response) } else { Err(Error::status(response.status)) } //: ok -> src/request.rs Response.ok; status -> Error.status
    }
}

#[derive(Debug)]
pub struct Error(pub String);

impl Error {
    fn status(status: u16) -> Error {
        Error(status.to_string()) //: Error -> Error; to_string -> ?
    }
}

pub struct ClientBuilder {
    size: usize,
    policy: Option<Policy>,
    transport: Option<Box<dyn Transport>>,
}

impl Default for ClientBuilder {
    fn default() -> Self {
        ClientBuilder { size: 4, policy: None, transport: None }
    }
}

impl ClientBuilder {
    pub fn size(mut self, size: usize) -> Self {
        self.size = size;
        self
    }

    pub fn retry(self, policy: Policy) -> Self {
        Self { policy: Some(policy), ..self }
    }

    pub fn transport<T: Transport + 'static>(mut self, transport: T) -> Self {
        self.transport.replace(Box::new(transport)); //: replace -> ?; new -> ?
        self
    }

    pub fn build(self) -> Client {
        let transport = self.transport.unwrap_or_else(|| Box::new(TcpTransport::connect("localhost"))); //: connect -> src/client/transport.rs TcpTransport.connect; new -> ?
        Client {
            inner: Arc::new(Inner { //: new -> ?
                pool: Pool::new(self.size), //: new -> src/client/pool.rs Pool.new
                policy: self.policy.unwrap_or_default(), //: unwrap_or_default -> ?
                transport,
            }),
        }
    }
}
