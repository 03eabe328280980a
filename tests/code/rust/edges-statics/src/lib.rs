use std::sync::Arc;

mod logic {
    pub mod inner {
        pub struct Gate;
        impl Gate {
            pub const OPEN: Gate = Gate;
            pub fn open(&self) -> bool {
                true
            }
        }
        pub(in crate::logic) fn hidden() {}
    }
    pub use self::inner::Gate as Door;
    pub fn enter(d: &Door) {
        d.open(); //: open -> logic.inner.Gate.open
        inner::hidden(); //: hidden -> logic.inner.hidden
        self::inner::hidden(); //: hidden -> logic.inner.hidden
    }
    impl Door {
        pub fn close(self: Arc<Self>) {}
    }
}

use logic::{enter, Door};

static GATE: Door = Door::OPEN;
const LIMIT: u32 = limit(); //: limit -> limit

const fn limit() -> u32 {
    3
}

fn main() {
    enter(&GATE); //: enter -> logic.enter
    GATE.open(); //: open -> logic.inner.Gate.open
    Door::OPEN.open(); //: open -> logic.inner.Gate.open
    let shared = Arc::new(Door::OPEN); //: new -> ?
    shared.open(); //: open -> logic.inner.Gate.open
    Arc::clone(&shared).close(); //: clone -> ?; close -> logic.inner.Gate.close (missed)
    let t = (Door::OPEN, 3);
    t.0.open(); //: open -> logic.inner.Gate.open
    let list = vec![Door::OPEN];
    list[0].open(); //: open -> logic.inner.Gate.open
    let f = Door::open;
    f(&GATE); //: f -> ?
    let gates: Vec<Door> = Vec::new(); //: new -> ?
    for g in gates {
        g.open(); //: open -> logic.inner.Gate.open
    }
    let picked = if limit() > 1 { Door::OPEN } else { Door::OPEN }; //: limit -> limit
    picked.open(); //: open -> logic.inner.Gate.open
    loop {
        match next() { //: next -> next
            Step::Run(d) | Step::Walk(d) => d.open(), //: open -> logic.inner.Gate.open
            Step::Stop { door: Some(d), .. } => d.open(), //: open -> logic.inner.Gate.open (missed)
            other => other.done(), //: done -> Step.done
        };
    }
}

enum Step {
    Run(Door),
    Walk(Door),
    Stop { door: Option<Door> },
}

impl Step {
    fn done(&self) -> bool {
        use logic::enter as go;
        go(&GATE); //: go -> logic.enter
        matches!(self, Step::Run(d) if d.open()) //: matches -> ?; open -> logic.inner.Gate.open (missed)
    }
}

fn next() -> Step {
    fn limit() -> Step {
        Step::Run(Door::OPEN) //: Run -> Step.Run
    }
    limit() //: limit -> next.limit
}
