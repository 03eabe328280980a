#[derive(PartialEq, Eq, Hash)]
pub struct Id(pub u64);

impl Id {
    pub fn new(n: u64) -> Id {
        Id(n) //: Id -> Id
    }
}

impl Clone for Id {
    fn clone(&self) -> Self {
        Id::new(self.0) //: new -> Id.new
    }
}

pub struct User {
    id: Id,
}

impl User {
    pub fn with_id(id: Id) -> Self {
        User { id }
    }
    pub fn greet(&self) -> String {
        String::from("hi") //: from -> ?
    }
}

pub struct Post {
    author: User,
    editor: Option<User>,
}

impl Post {
    pub fn author(&self) -> &User {
        &self.author
    }
    pub fn editor(&self) -> Option<&User> {
        self.editor.as_ref() //: as_ref -> ?
    }
}
