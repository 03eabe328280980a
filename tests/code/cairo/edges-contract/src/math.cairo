fn double(x: felt252) -> felt252 {
    add(x, x) //: add -> add
}

fn triple(x: felt252) -> felt252 {
    double(x) + x //: double -> double
}

fn add(a: felt252, b: felt252) -> felt252 {
    a + b
}

fn hidden() -> felt252 {
    0
}
