use crate::lexer::Token;
use std::io;
use std::process::{Child, Command};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Status {
    code: i32,
    exit: bool,
}

impl Status {
    pub const fn success() -> Self {
        Self::of(0) //: of -> Status.of
    }
    pub const fn failed(code: i32) -> Self {
        Self::of(code) //: of -> Status.of
    }
    const fn of(code: i32) -> Self {
        Status { code, exit: false }
    }
    pub fn exit(code: i32) -> Self {
        Status { exit: true, ..Status::of(code) } //: of -> Status.of
    }
    pub fn ok(self) -> bool {
        self.code() == 0 //: code -> Status.code
    }
    pub fn code(self) -> i32 {
        self.code
    }
    pub fn is_exit(&self) -> bool {
        self.exit
    }
    fn worst(self, other: Status) -> Status {
        if self.ok() { other } else { self } //: ok -> Status.ok
    }
}

impl From<std::process::ExitStatus> for Status {
    fn from(status: std::process::ExitStatus) -> Self {
        status.code().map_or_else(Status::success, Status::of)
    }
}

#[derive(Debug, Default, Clone)]
pub struct Stage {
    words: Vec<String>,
}

impl Stage {
    pub fn trace(&self) {
        eprintln!("+ {}", self.words.join(" "));
    }
    fn command(&self) -> Option<Command> {
        let (program, args) = self.words.split_first()?;
        let mut command = Command::new(program);
        command.args(args);
        Some(command)
    }
    fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

pub struct Pipeline {
    stages: Vec<Stage>,
}

#[derive(Debug)]
pub struct EmptyStage(usize);

impl std::fmt::Display for EmptyStage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "stage {} is empty", self.0)
    }
}

impl std::error::Error for EmptyStage {}

impl Pipeline {
    pub fn from_tokens(tokens: &[Token]) -> Result<Self, EmptyStage> {
        let mut stages = vec![Stage::default()];
        for token in tokens {
            match token {
                Token::Pipe => stages.push(Stage::default()),
                Token::Word(word) => stages.last_mut().unwrap().words.push(word.clone()),
                Token::Blank => {}
            }
        }
        match stages.iter().position(|stage| stage.is_empty()) { //: is_empty -> Stage.is_empty
            Some(at) => Err(EmptyStage(at)), //: EmptyStage -> EmptyStage
            None => Ok(Pipeline { stages }),
        }
    }

    pub fn stages(&self) -> impl Iterator<Item = &Stage> + '_ {
        self.stages.iter()
    }

    pub fn run(&self) -> io::Result<Status> {
        let children: Vec<Child> = self.spawn().collect::<io::Result<_>>()?; //: spawn -> Pipeline.spawn
        let mut worst = Status::success(); //: success -> Status.success
        for mut child in children {
            worst = worst.worst(Status::from(child.wait()?)); //: worst -> Status.worst; from -> Status.from
        }
        Ok(worst)
    }

    fn spawn(&self) -> impl Iterator<Item = io::Result<Child>> + '_ {
        self.stages().filter_map(|stage| stage.command()).map(|mut command| command.spawn()) //: stages -> Pipeline.stages; command -> Stage.command
    }
}
