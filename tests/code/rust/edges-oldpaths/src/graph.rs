use serde::Serializer;
use state::{dead, State};

pub fn walk(s: &mut State, out: Serializer) {
    dead(); //: dead -> src/state.rs dead
    s.step(); //: step -> src/state.rs State.step
    State::new().step(); //: new -> src/state.rs State.new; step -> src/state.rs State.step
    ::state::dead(); //: dead -> src/state.rs dead
    out.end(); //: end -> ?
}
