use my_crate::{start, wheel, Config};

mod cli;

fn main() {
    let c = Config::new(); //: new -> src/config.rs Config.new
    c.level(); //: level -> src/config.rs Config.level
    start(); //: start -> src/engine/mod.rs run
    wheel().turn(); //: wheel -> src/engine/parts.rs wheel; turn -> src/engine/parts.rs Wheel.turn
    cli::parse(); //: parse -> src/cli.rs parse
    my_crate::util::helper(); //: helper -> src/lib.rs util.helper
    Config::default(); //: default -> ?
}
