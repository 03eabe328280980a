mod commands;
mod io;

use clap::Parser;
use commands::{Command, Context, Execute};
use io::{reader::Reader, Writer};

#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

fn main() {
    let cli = Cli::parse(); //: parse -> ?
    let mut ctx = Context::new(Writer::stdout()); //: new -> src/commands.rs Context.new; stdout -> src/io/mod.rs Writer.stdout
    if let Err(e) = run(cli, &mut ctx) { //: run -> run
        ctx.writer.line(&e.to_string()); //: line -> src/io/mod.rs Writer.line; to_string -> ?
        e.exit(); //: exit -> src/io/mod.rs Error.exit
    }
}

fn run(cli: Cli, ctx: &mut Context) -> Result<(), io::Error> {
    let text = Reader::open("x")?.read_all()?; //: open -> src/io/reader.rs Reader.open; read_all -> src/io/reader.rs Reader.read_all
    ctx.writer.line(&text); //: line -> src/io/mod.rs Writer.line
    cli.command.execute(ctx)?; //: execute -> src/commands.rs Command.execute
    let lines = Reader::open("y")?.lines().map(|l| l.trimmed()).collect::<Vec<_>>(); //: open -> src/io/reader.rs Reader.open; lines -> src/io/reader.rs Reader.lines; map -> ?; trimmed -> src/io/reader.rs Line.trimmed; collect -> ?
    match Reader::open("z") { //: open -> src/io/reader.rs Reader.open
        Ok(mut r) => r.read_all().map(drop), //: read_all -> src/io/reader.rs Reader.read_all; map -> ?
        Err(io::Error::Missing(path)) => Ok(()), //: Ok -> ?
        Err(e) => Err(e.wrap()), //: Err -> ?; wrap -> src/io/mod.rs Error.wrap
    }
}
