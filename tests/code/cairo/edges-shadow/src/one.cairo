pub fn get() -> felt252 { take() } //: take -> ?
