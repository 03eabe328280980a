#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Oid(String);

impl Oid {
    pub fn parse(text: &str) -> Oid {
        Oid(text.trim().to_string()) //: Oid -> Oid
    }
    pub fn short(&self) -> &str {
        &self.0[..7]
    }
}

#[derive(Debug, Clone)]
pub struct Commit {
    id: Oid,
    message: String,
    parent: Option<Oid>,
}

impl Commit {
    pub fn new(message: &str, parent: Option<Oid>) -> Commit {
        let id = Oid::parse(&hash(message)); //: parse -> Oid.parse; hash -> hash
        Commit { id, message: message.to_string(), parent }
    }
    pub fn id(&self) -> &Oid {
        &self.id
    }
    pub fn parent(&self) -> Option<&Oid> {
        self.parent.as_ref()
    }
    pub fn summary(&self) -> &str {
        super::first_line(&self.message) //: first_line -> src/repo/mod.rs first_line
    }
}

fn hash(text: &str) -> String {
    format!("{:x}", text.len())
}
