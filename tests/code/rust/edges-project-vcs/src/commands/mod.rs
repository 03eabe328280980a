pub mod commit;
mod status;

pub use status::Status;

use crate::repo::{Error, Repo};

pub trait Command {
    fn name(&self) -> &str;
    fn execute(&self, repo: &mut Repo) -> Result<i32, Error>;
    fn describe(&self) -> String {
        self.name().to_uppercase() //: name -> Command.name
    }
}

pub fn all() -> Vec<Box<dyn Command>> {
    vec![Box::new(commit::Commit::new("")), Box::new(Status::default())] //: new -> ?; new -> src/commands/commit.rs Commit.new; new -> ?
}

pub fn log(repo: &Repo, count: usize) -> i32 {
    for commit in repo.history().take(count) { //: history -> src/repo/mod.rs Repo.history
        println!("{} {}", commit.id().short(), commit.summary()); //: id -> src/repo/object.rs Commit.id; short -> src/repo/object.rs Oid.short; summary -> src/repo/object.rs Commit.summary
    }
    let oldest = repo.history().last(); //: history -> src/repo/mod.rs Repo.history
    if let Some(commit) = oldest {
        commit.id(); //: id -> src/repo/object.rs Commit.id
    }
    0
}
