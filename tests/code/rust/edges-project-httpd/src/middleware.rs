use crate::http::{Request, Response};

pub trait Middleware: Send + Sync {
    fn call(&self, request: Request, next: Next<'_>) -> Response;
}

impl<F> Middleware for F
where
    F: Fn(Request, Next<'_>) -> Response + Send + Sync,
{
    fn call(&self, request: Request, next: Next<'_>) -> Response {
        self(request, next)
    }
}

pub struct Next<'a> {
    chain: &'a [Box<dyn Middleware>],
    last: &'a dyn Fn(&Request) -> Response,
}

impl<'a> Next<'a> {
    pub fn new(chain: &'a [Box<dyn Middleware>], last: &'a dyn Fn(&Request) -> Response) -> Self {
        Next { chain, last }
    }
    pub fn run(self, request: Request) -> Response {
        match self.chain.split_first() {
            Some((first, rest)) => first.call(request, Next::new(rest, self.last)), //: call -> Middleware.call; new -> Next.new
            None => (self.last)(&request),
        }
    }
}

pub struct Logger {
    name: &'static str,
}

impl Logger {
    pub const fn new(name: &'static str) -> Self {
        Logger { name }
    }
    fn line(&self, request: &Request, response: &Response) -> String {
        format!("{} {} {}", self.name, request.path, response.is_ok()) //: is_ok -> src/http/response.rs Response.is_ok
    }
}

impl Middleware for Logger {
    fn call(&self, request: Request, next: Next<'_>) -> Response {
        let copy = request.clone();
        let response = next.run(request); //: run -> Next.run
        eprintln!("{}", self.line(&copy, &response)); //: line -> Logger.line
        response
    }
}
