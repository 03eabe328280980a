use super::split;
use std::collections::HashMap;
use std::str::FromStr;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    Get,
    Post,
}

impl Method {
    pub fn safe(&self) -> bool {
        matches!(self, Method::Get)
    }
}

impl FromStr for Method {
    type Err = String;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        match s {
            "GET" => Ok(Method::Get),
            "POST" => Ok(Method::Post),
            other => Err(unknown(other)), //: unknown -> unknown
        }
    }
}

fn unknown(text: &str) -> String {
    format!("unknown {text}")
}

#[derive(Debug, Clone)]
pub struct Request {
    pub method: Method,
    pub path: String,
    headers: HashMap<String, String>,
    body: Option<Body>,
}

#[derive(Debug, Clone)]
pub struct Body(Vec<u8>);

impl Body {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0).into_owned()
    }
}

impl Request {
    pub fn get(path: &str) -> Request {
        Self::new(Method::Get, path) //: new -> Request.new
    }
    fn new(method: Method, path: &str) -> Self {
        Self { method, path: path.into(), headers: HashMap::new(), body: None }
    }
    pub fn parse(head: &str) -> Result<Request, String> {
        let (method, rest) = split(head); //: split -> src/http/mod.rs split
        let method = Method::from_str(method)?; //: from_str -> Method.from_str
        if !method.safe() { //: safe -> Method.safe
            return Err(unknown(rest)); //: unknown -> unknown
        }
        Ok(Request::new(method, rest)) //: new -> Request.new
    }
    pub fn header(mut self, key: &str, value: &str) -> Self {
        self.headers.insert(key.to_lowercase(), value.to_string());
        self
    }
    pub fn body(&self) -> Option<&Body> {
        self.body.as_ref()
    }
}
