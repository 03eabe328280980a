fn setup() {}

#[test]
fn t() {
    setup(); //: setup -> setup
    core_lib::setup(); //: setup -> core/src/lib.rs setup
}
