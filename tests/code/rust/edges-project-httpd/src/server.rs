use std::collections::HashMap;

use crate::http::{Method, Request, Response};
use crate::middleware::{Middleware, Next};

type Handler = Box<dyn Fn(&Request) -> Response + Send + Sync>;

#[derive(Debug)]
pub enum BindError {
    NoPort,
    NoRoutes(u16),
}

impl BindError {
    pub fn fatal(&self) -> bool {
        matches!(self, BindError::NoPort)
    }
}

#[derive(Default)]
pub struct ServerBuilder {
    port: Option<u16>,
    chain: Vec<Box<dyn Middleware>>,
    routes: HashMap<(Method, String), Handler>,
}

impl ServerBuilder {
    #[must_use]
    pub fn port(mut self, port: u16) -> Self {
        self.port = Some(port);
        self
    }
    pub fn wrap(mut self, middleware: impl Middleware + 'static) -> Self {
        self.chain.push(Box::new(middleware));
        self
    }
    pub fn route<H>(mut self, method: Method, path: &str, handler: H) -> Self
    where
        H: Fn(&Request) -> Response + Send + Sync + 'static,
    {
        self.routes.insert((method, path.to_owned()), Box::new(handler));
        self
    }
    pub fn build(self) -> Result<Server, BindError> {
        let port = self.port.ok_or(BindError::NoPort)?;
        if self.routes.is_empty() {
            return Err(BindError::NoRoutes(port)); //: NoRoutes -> BindError.NoRoutes
        }
        Ok(Server { port, chain: self.chain, routes: self.routes })
    }
}

pub struct Server {
    port: u16,
    chain: Vec<Box<dyn Middleware>>,
    routes: HashMap<(Method, String), Handler>,
}

impl Server {
    pub fn builder() -> ServerBuilder {
        ServerBuilder::default()
    }
    pub fn handle(&self, request: Request) -> Response {
        let last = |request: &Request| match self.find(request) { //: find -> Server.find
            Some(handler) => handler(request),
            None => Response::not_found(), //: not_found -> src/http/response.rs Response.not_found
        };
        Next::new(&self.chain, &last).run(request) //: new -> src/middleware.rs Next.new; run -> src/middleware.rs Next.run
    }
    fn find(&self, request: &Request) -> Option<&Handler> {
        self.routes.get(&(request.method, request.path.clone()))
    }
}
