fn transfer(to: felt252) -> felt252 {
    check(to); //: check -> check
    crate::helper(); //: helper -> src/lib.cairo helper
    super::helper() //: helper -> src/lib.cairo helper
}

fn check(to: felt252) -> felt252 {
    to
}
