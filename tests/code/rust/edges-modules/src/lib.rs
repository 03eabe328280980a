pub mod config;
mod engine;
pub mod util {
    pub fn helper() -> u32 {
        super::top() //: top -> top
    }
    pub mod deep {
        pub fn dig() {
            super::helper(); //: helper -> util.helper
            crate::top(); //: top -> top
            self::inner(); //: inner -> util.deep.inner
            inner(); //: inner -> util.deep.inner
        }
        fn inner() {}
    }
}
pub use config::Config;
pub use engine::{run as start, Engine};
pub use engine::parts::*;

pub fn top() -> u32 {
    util::helper(); //: helper -> util.helper
    util::deep::dig(); //: dig -> util.deep.dig
    helper(); //: helper -> ?
    engine::run(); //: run -> src/engine/mod.rs run
    1
}
