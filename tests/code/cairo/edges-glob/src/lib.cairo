mod consts;
mod funcs;
use funcs::{*, helper as h};
use consts::limits::MAX;

fn go() -> u32 {
    first(); //: first -> src/funcs.cairo first
    h(); //: h -> src/funcs.cairo helper
    second(MAX); //: second -> src/funcs.cairo second
    third(); //: third -> third
    consts::limits::max() //: max -> src/consts.cairo limits.max
}

fn third() { funcs::third(); } //: third -> src/funcs.cairo third
