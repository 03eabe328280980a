pub mod client;
mod request;
pub mod retry;

pub use self::client::{Client, ClientBuilder};
pub use self::request::{Method, Request, Response};

pub mod prelude {
    pub use crate::client::Transport;
    pub use crate::retry::*;
    pub use crate::{Client, Request};
}

pub fn get(url: &str) -> request::RequestBuilder {
    Request::builder(Method::Get, url) //: builder -> src/request.rs Request.builder
}
