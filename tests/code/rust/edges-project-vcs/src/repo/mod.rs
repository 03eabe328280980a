pub mod object;
mod refs;

use object::{Commit, Oid};
pub use refs::Refs;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

#[derive(Debug)]
pub enum Error {
    NoHead,
    Message(String),
    Io(std::io::Error),
}

impl Error {
    pub fn explain(&self) -> String {
        match self {
            Error::Message(text) => first_line(text).to_string(), //: first_line -> first_line
            other => format!("{:?} {}", other, other.code()), //: code -> Error.code
        }
    }
    pub fn code(&self) -> i32 {
        if let Error::NoHead = self { 1 } else { 128 }
    }
}

impl From<std::io::Error> for Error {
    fn from(e: std::io::Error) -> Self {
        Error::Io(e) //: Io -> Error.Io
    }
}

pub fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or("")
}

#[derive(Default)]
pub struct Repo {
    path: PathBuf,
    pub refs: Refs,
    commits: HashMap<Oid, Commit>,
}

impl Repo {
    pub fn discover(from: impl AsRef<Path>) -> Result<Repo, Error> {
        let path = std::fs::canonicalize(from)?;
        let mut repo = Repo { path, ..Repo::default() };
        repo.load()?; //: load -> Repo.load
        Ok(repo)
    }
    fn load(&mut self) -> Result<(), Error> {
        let text = std::fs::read_to_string(self.path.join("refs"))?;
        for line in text.lines() {
            let (name, id) = line.split_once(' ').ok_or_else(|| Error::Message(line.into()))?; //: Message -> Error.Message
            self.refs.set(name, Oid::parse(id)); //: set -> src/repo/refs.rs Refs.set; parse -> src/repo/object.rs Oid.parse
        }
        Ok(())
    }
    pub fn head(&self) -> Option<Oid> {
        self.refs.resolve("HEAD").cloned() //: resolve -> src/repo/refs.rs Refs.resolve
    }
    pub fn add(&mut self, commit: Commit) -> Result<Oid, Error> {
        let id = commit.id().clone(); //: id -> src/repo/object.rs Commit.id
        self.commits.insert(id.clone(), commit);
        Ok(id)
    }
    pub fn get(&self, id: &Oid) -> Option<&Commit> {
        self.commits.get(id)
    }
    pub fn history(&self) -> History<'_> {
        History { repo: self, next: self.head() } //: head -> Repo.head
    }
}

pub struct History<'r> {
    repo: &'r Repo,
    next: Option<Oid>,
}

impl<'r> Iterator for History<'r> {
    type Item = &'r Commit;

    fn next(&mut self) -> Option<&'r Commit> {
        let id = self.next.take()?;
        let commit = self.repo.get(&id)?; //: get -> Repo.get
        self.next = commit.parent().cloned(); //: parent -> src/repo/object.rs Commit.parent
        Some(commit)
    }
}
