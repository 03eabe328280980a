use crate::http::{Request, Response};

pub fn echo(request: &Request) -> Response {
    request.body().map(|body| Response::text(body.text())).unwrap_or_else(Response::not_found) //: body -> src/http/request.rs Request.body; text -> src/http/response.rs Response.text; text -> src/http/request.rs Body.text
}

pub fn parse(head: &str) -> Response {
    match Request::parse(head) { //: parse -> src/http/request.rs Request.parse
        Ok(ref request) if request.method.safe() => echo(request), //: safe -> src/http/request.rs Method.safe; echo -> echo
        Ok(_) => Response::not_found(), //: not_found -> src/http/response.rs Response.not_found
        Err(why) => Response::text(why), //: text -> src/http/response.rs Response.text
    }
}
