use my_crate::Engine;

mod common;

#[test]
fn works() {
    common::setup(); //: setup -> tests/common/mod.rs setup
    let e = Engine::build(); //: build -> src/engine/mod.rs Engine.build
    e.spin(); //: spin -> src/engine/mod.rs Engine.spin
    my_crate::top(); //: top -> src/lib.rs top
}
