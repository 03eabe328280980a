use core_lib::engine::{self, Part};
use core_lib::prelude::*;
use core_lib::MainEngine;

mod cli;

fn main() {
    let mut engine = boot(); //: boot -> crates/core-lib/src/lib.rs helpers.boot
    engine.run().spin(); //: run -> crates/core-lib/src/engine.rs Engine.run; spin -> crates/core-lib/src/engine.rs Part.spin
    engine.run_twice(); //: run_twice -> crates/core-lib/src/engine.rs Run.run_twice
    core_lib::start().run(); //: start -> crates/core-lib/src/lib.rs helpers.boot; run -> crates/core-lib/src/engine.rs Engine.run
    MainEngine::default().run(); //: default -> crates/core-lib/src/engine.rs Engine.default; run -> crates/core-lib/src/engine.rs Engine.run
    let mut part = engine::Part { id: 1 };
    part.spin(); //: spin -> crates/core-lib/src/engine.rs Part.spin
    cli::Args::parse().go(); //: parse -> crates/app/src/cli.rs Args.parse; go -> crates/app/src/cli.rs Args.go
    core_lib::engine!(halt()); //: engine -> crates/core-lib/src/lib.rs engine; halt -> crates/core-lib/src/lib.rs helpers.halt
    each(&mut [part], |p| p.spin()); //: each -> each; spin -> crates/core-lib/src/engine.rs Part.spin
}

fn each(parts: &mut [Part], mut f: impl FnMut(&mut Part) -> bool) {
    for p in parts {
        f(p); //: f -> ?
        p.spin(); //: spin -> crates/core-lib/src/engine.rs Part.spin
    }
}
