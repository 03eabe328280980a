fn helper() {}

fn go(s: crate::Point) {
    shared!(1); //: shared -> src/defs.rs shared
    helper(); //: helper -> helper
    s.show(); //: show -> src/lib.rs Point.show
}
