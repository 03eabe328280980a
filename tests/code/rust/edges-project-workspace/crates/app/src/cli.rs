use core_lib::prelude::Run;

pub struct Args {
    verbose: bool,
}

impl Args {
    pub fn parse() -> Args {
        Args { verbose: false }
    }
    pub fn go(&self) -> Box<dyn Run<Output = core_lib::engine::Part>> {
        let mut engine = core_lib::engine::Engine::default(); //: default -> crates/core-lib/src/engine.rs Engine.default
        drive(&mut engine); //: drive -> drive
        Box::new(engine) //: new -> ?
    }
}

fn drive<R>(runner: &mut R) -> R::Output
where
    R: Run,
{
    runner.run_twice(); //: run_twice -> crates/core-lib/src/engine.rs Run.run_twice
    runner.run() //: run -> crates/core-lib/src/engine.rs Run.run
}
