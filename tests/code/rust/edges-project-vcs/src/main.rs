#[macro_use]
mod report;
mod args;
mod commands;
mod repo;

use args::{Args, Verb};
use commands::Command as _;
use repo::{Error, Repo};

use crate::commands as cmd;

fn run(args: &Args) -> Result<i32, Error> {
    let mut repo = Repo::discover(".")?; //: discover -> src/repo/mod.rs Repo.discover
    let code = match &args.verb {
        Verb::Commit { message } => cmd::commit::Commit::new(message).execute(&mut repo)?, //: new -> src/commands/commit.rs Commit.new; execute -> src/commands/commit.rs Commit.execute
        Verb::Log(count) => cmd::log(&repo, *count), //: log -> src/commands/mod.rs log
        Verb::Status => {
            let status = cmd::Status::default();
            status.execute(&mut repo)? //: execute -> src/commands/status.rs Status.execute
        }
    };
    for command in cmd::all() { //: all -> src/commands/mod.rs all
        say!("{}", command.name()); //: say -> src/report.rs say; name -> src/commands/mod.rs Command.name
    }
    repo.refs.resolve("HEAD").map(|id| id.short()).ok_or(Error::NoHead)?; //: resolve -> src/repo/refs.rs Refs.resolve; short -> src/repo/object.rs Oid.short
    Ok(code)
}

fn main() {
    let args = Args::parse(std::env::args().skip(1)); //: parse -> src/args.rs Args.parse
    let code = run(&args).unwrap_or_else(|error| { //: run -> run
        say!("{}", error.explain()); //: say -> src/report.rs say; explain -> src/repo/mod.rs Error.explain
        error.code() //: code -> src/repo/mod.rs Error.code
    });
    report::finish(code); //: finish -> src/report.rs finish
}
