use crate::util::{self, deep::dig, helper as h};
use super::engine;

#[derive(Default)]
pub struct Config {
    pub level: u32,
}

impl Config {
    pub fn new() -> Self {
        h(); //: h -> src/lib.rs util.helper
        dig(); //: dig -> src/lib.rs util.deep.dig
        util::helper(); //: helper -> src/lib.rs util.helper
        engine::run(); //: run -> src/engine/mod.rs run
        engine::parts::wheel(); //: wheel -> src/engine/parts.rs wheel
        Self::with_level(3) //: with_level -> Config.with_level
    }
    pub fn with_level(level: u32) -> Config {
        Config { level }
    }
    pub fn level(&self) -> u32 {
        self.level
    }
}
