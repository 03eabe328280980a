use super::Command;
use crate::repo::{self, object, Error, Repo};

pub struct Commit<'a> {
    message: &'a str,
}

impl<'a> Commit<'a> {
    pub fn new(message: &'a str) -> Self {
        Commit { message }
    }
    fn summary(&self) -> &str {
        repo::first_line(self.message) //: first_line -> src/repo/mod.rs first_line
    }
}

impl Command for Commit<'_> {
    fn name(&self) -> &str {
        "commit"
    }
    fn execute(&self, repo: &mut Repo) -> Result<i32, Error> {
        if self.summary().is_empty() { //: summary -> Commit.summary
            return Err(Error::Message(self.describe())); //: Message -> src/repo/mod.rs Error.Message; describe -> src/commands/mod.rs Command.describe
        }
        let commit = object::Commit::new(self.message, repo.head()); //: new -> src/repo/object.rs Commit.new; head -> src/repo/mod.rs Repo.head
        let id = repo.add(commit)?; //: add -> src/repo/mod.rs Repo.add
        repo.refs.set("HEAD", id.clone()); //: set -> src/repo/refs.rs Refs.set
        say!("{}", id.short()); //: say -> src/report.rs say; short -> src/repo/object.rs Oid.short
        Ok(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty() {
        let mut repo = Repo::default();
        assert!(Commit::new("").execute(&mut repo).is_err()); //: new -> Commit.new; execute -> Commit.execute
        assert_eq!(Commit::new("a\nb").summary(), "a"); //: new -> Commit.new; summary -> Commit.summary
    }
}
