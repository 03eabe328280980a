use std::collections::HashMap;
use std::fmt;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
}

impl Method {
    pub const fn as_str(&self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
        }
    }

    pub fn is_safe(self) -> bool {
        self == Self::Get
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.as_str()) //: as_str -> Method.as_str; write_str -> ?
    }
}

#[derive(Debug, Clone)]
pub struct Request {
    pub(crate) method: Method,
    pub(crate) url: String,
    headers: HashMap<String, String>,
}

impl Request {
    pub fn builder(method: Method, url: impl Into<String>) -> RequestBuilder {
        RequestBuilder { request: Request { method, url: url.into(), headers: HashMap::new() }, body: None } //: into -> ?; new -> ?
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str) //: get -> ?; map -> ?
    }

    pub fn line(&self) -> String {
        format!("{} {}", self.method.as_str(), self.url) //: as_str -> Method.as_str
    }
}

#[derive(Debug)]
#[must_use]
pub struct RequestBuilder {
    request: Request,
    body: Option<Vec<u8>>,
}

impl RequestBuilder {
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.request.headers.insert(name.to_owned(), value.to_owned()); //: insert -> ?; to_owned -> ?; to_owned -> ?
        self
    }

    pub fn body(self, body: impl AsRef<[u8]>) -> Self {
        let length = body.as_ref().len().to_string(); //: as_ref -> ?; len -> ?; to_string -> ?
        Self { body: Some(body.as_ref().to_vec()), ..self }.header("content-length", &length) //: header -> RequestBuilder.header; as_ref -> ?
    }

    pub fn build(self) -> Request {
        self.request
    }
}

#[derive(Debug, Default)]
pub struct Response {
    pub status: u16,
    body: Vec<u8>,
}

impl Response {
    pub fn new(status: u16) -> Self {
        Response { status, ..Default::default() } //: default -> ?
    }

    pub fn ok(&self) -> bool {
        (200..300).contains(&self.status) //: contains -> ?
    }

    pub async fn text(self) -> String {
        String::from_utf8_lossy(&self.body).into_owned() //: from_utf8_lossy -> ?; into_owned -> ?
    }
}
