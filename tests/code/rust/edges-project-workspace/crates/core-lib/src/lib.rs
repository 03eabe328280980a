pub mod engine;
pub mod prelude {
    pub use crate::engine::{Engine, Run};
    pub use super::helpers::*;
}
mod helpers {
    pub fn boot() -> crate::engine::Engine {
        crate::engine::Engine::default() //: default -> crates/core-lib/src/engine.rs Engine.default
    }
    pub fn halt() {}
}

pub use engine::Engine as MainEngine;
pub use helpers::boot as start;

#[macro_export]
macro_rules! engine {
    ($e:expr) => {
        $e
    };
}
