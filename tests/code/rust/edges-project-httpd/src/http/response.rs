#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Status(pub u16);

impl Status {
    pub const OK: Status = Status(200); //: Status -> Status
    pub const NOT_FOUND: Self = Self(404); //: Self -> Status

    pub fn ok(self) -> bool {
        self == Self::OK
    }
}

#[derive(Debug)]
pub struct Response {
    status: Status,
    body: String,
}

impl Response {
    pub fn text(body: impl Into<String>) -> Self {
        Response { status: Status::OK, body: body.into() }
    }
    pub fn not_found() -> Self {
        Response::text("no").with(Status::NOT_FOUND) //: text -> Response.text; with -> Response.with
    }
    pub fn with(mut self, status: Status) -> Self {
        self.status = status;
        self
    }
    pub fn status(&self) -> Status {
        self.status
    }
    pub fn is_ok(&self) -> bool {
        self.status().ok() && self.status.ok() //: status -> Response.status; ok -> Status.ok; ok -> Status.ok
    }
}
