use super::io::{Error, Writer};

pub struct Context {
    pub writer: Writer,
}

impl Context {
    pub fn new(writer: Writer) -> Self {
        Self { writer }
    }
}

pub trait Execute {
    fn execute(&self, ctx: &mut Context) -> Result<(), Error>;
}

#[derive(clap::Subcommand)]
pub enum Command {
    Add(Add),
    Remove { target: Add },
    List,
}

pub struct Add {
    name: String,
}

impl Add {
    fn undo(&self) {}
}

impl Execute for Add {
    fn execute(&self, ctx: &mut Context) -> Result<(), Error> {
        ctx.writer.line(&self.name).line("x"); //: line -> src/io/mod.rs Writer.line; line -> src/io/mod.rs Writer.line
        list(ctx) //: list -> list
    }
}

impl Execute for Command {
    fn execute(&self, ctx: &mut Context) -> Result<(), Error> {
        match self {
            Command::Add(add) => add.execute(ctx), //: execute -> Add.execute
            Command::Remove { target } => {
                target.undo(); //: undo -> Add.undo
                Ok(()) //: Ok -> ?
            }
            Command::List => list(ctx), //: list -> list
        }
    }
}

fn list(ctx: &mut Context) -> Result<(), Error> {
    let commands = vec![Command::Add(Add { name: "x".into() }), Command::List]; //: Add -> Command.Add; vec -> ?; into -> ?
    for command in &commands {
        command.execute(ctx)?; //: execute -> Command.execute
    }
    commands.into_iter().try_for_each(|c| c.execute(ctx)) //: into_iter -> ?; try_for_each -> ?; execute -> Command.execute
}
