use std::collections::HashMap;
use std::env;
use std::io::{self, BufRead, Write};

mod builtins;
mod lexer;
mod pipeline;

use builtins::{Builtin, Registry};
use lexer::{tokenize, Token};
use pipeline::{Pipeline, Stage, Status};

struct Shell {
    vars: HashMap<String, String>,
    registry: Registry,
    last: Status,
}

impl Shell {
    fn new() -> Self {
        let mut registry = Registry::default();
        registry.add("cd", builtins::cd).add("exit", builtins::exit); //: add -> src/builtins.rs Registry.add; add -> src/builtins.rs Registry.add
        Shell { vars: env::vars().collect(), registry, last: Status::success() } //: success -> src/pipeline.rs Status.success
    }

    fn prompt(&self) -> String {
        if self.last.ok() { "$ ".into() } else { format!("[{}] $ ", self.last.code()) } //: ok -> src/pipeline.rs Status.ok; code -> src/pipeline.rs Status.code
    }

    fn line(&mut self, line: &str) -> io::Result<Status> {
        let tokens = tokenize(line, |name| self.vars.get(name).cloned()); //: tokenize -> src/lexer.rs tokenize
        let words: Vec<&Token> = tokens.iter().filter(|token| !token.is_blank()).collect(); //: is_blank -> src/lexer.rs Token.is_blank
        let Some((first, rest)) = words.split_first() else {
            return Ok(self.last);
        };
        if let Some(builtin) = self.registry.find(first.text()) { //: find -> src/builtins.rs Registry.find; text -> src/lexer.rs Token.text
            let args: Vec<String> = rest.iter().map(|t| t.text().to_string()).collect(); //: text -> src/lexer.rs Token.text
            return Ok(builtin.run(&args)); //: run -> src/builtins.rs Builtin.run
        }
        let pipeline = Pipeline::from_tokens(&tokens).map_err(io::Error::other)?; //: from_tokens -> src/pipeline.rs Pipeline.from_tokens
        pipeline.stages().for_each(|stage| stage.trace()); //: stages -> src/pipeline.rs Pipeline.stages; trace -> src/pipeline.rs Stage.trace
        pipeline.run() //: run -> src/pipeline.rs Pipeline.run
    }

    fn run<R: BufRead>(mut self, input: R) -> Status {
        for line in input.lines().map_while(Result::ok) {
            print!("{}", self.prompt()); //: prompt -> Shell.prompt
            io::stdout().flush().ok();
            self.last = match self.line(&line) { //: line -> Shell.line
                Ok(status) if status.is_exit() => return status, //: is_exit -> src/pipeline.rs Status.is_exit
                Ok(status) => status,
                Err(error) => {
                    eprintln!("{error}");
                    Status::failed(127) //: failed -> src/pipeline.rs Status.failed
                }
            };
        }
        self.last
    }
}

fn main() {
    let status = Shell::new().run(io::stdin().lock()); //: new -> Shell.new; run -> Shell.run
    std::process::exit(status.code()); //: code -> src/pipeline.rs Status.code
}
