mod request;
pub mod response;

pub use self::request::{Method, Request};
pub use response::{Response, Status};

pub(crate) fn split(line: &str) -> (&str, &str) {
    line.split_once(' ').unwrap_or((line, ""))
}
