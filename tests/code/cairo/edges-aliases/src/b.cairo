pub fn run() { local(); } //: local -> local

pub fn only_b() { super::a::run(); } //: run -> src/a.cairo run

fn local() {}
