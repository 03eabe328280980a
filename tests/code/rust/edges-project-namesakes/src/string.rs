pub struct String {
    inner: std::string::String,
}

impl String {
    pub fn new() -> Self {
        String { inner: std::string::String::new() } //: new -> ?
    }
    pub fn push(&self, c: char) {
        std::string::String::new().push(c); //: new -> ?; push -> ?
    }
}
