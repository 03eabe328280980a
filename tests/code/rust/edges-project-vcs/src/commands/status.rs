use super::{Command, Error};
use crate::repo::Repo;

#[derive(Default)]
pub struct Status {
    short: bool,
}

impl Command for Status {
    fn name(&self) -> &str {
        "status"
    }
    fn execute(&self, repo: &mut Repo) -> Result<i32, Error> {
        let head = repo.head().ok_or(Error::NoHead)?; //: head -> src/repo/mod.rs Repo.head
        println!("{} {}", head.short(), self.describe()); //: short -> src/repo/object.rs Oid.short; describe -> src/commands/mod.rs Command.describe
        Ok(self.short as i32)
    }
}
