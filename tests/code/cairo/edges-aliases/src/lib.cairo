mod a;
mod b;

use a::run as run_a;
use b::run as run_b;
use a::nested::deep;
use b::*;

fn run() { 
    run_a(); //: run_a -> src/a.cairo run
    run_b(); //: run_b -> src/b.cairo run
    a::run(); //: run -> src/a.cairo run
    deep(); //: deep -> src/a.cairo nested.deep
    only_b(); //: only_b -> src/b.cairo only_b
    a::nested::deep(); //: deep -> src/a.cairo nested.deep
    run(); //: run -> run
    only_a(); //: only_a -> ?
}
