use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Instant;

pub trait Clock {
    fn now(&self) -> u64;

    fn later(&self, seconds: u64) -> u64 {
        self.now() + seconds //: now -> Clock.now
    }
}

pub struct SystemClock(Instant);

impl SystemClock {
    pub fn start() -> Self {
        Self(Instant::now()) //: Self -> SystemClock; now -> ?
    }
}

impl Clock for SystemClock {
    fn now(&self) -> u64 {
        self.0.elapsed().as_secs() //: elapsed -> ?; as_secs -> ?
    }
}

#[derive(Default)]
pub struct ManualClock {
    time: Cell<u64>,
    marks: RefCell<Vec<Mark>>,
}

pub struct Mark {
    pub at: u64,
}

impl Mark {
    fn is_before(&self, time: u64) -> bool {
        self.at < time
    }
}

impl ManualClock {
    pub fn advance(&self, by: u64) -> &Self {
        self.time.set(self.time.get() + by); //: set -> ?; get -> ?
        self.marks.borrow_mut().push(Mark { at: self.now() }); //: borrow_mut -> ?; push -> ?; now -> ManualClock.now
        self
    }

    pub fn marks_before(&self, time: u64) -> usize {
        self.marks.borrow().iter().filter(|mark| mark.is_before(time)).count() //: is_before -> Mark.is_before; filter -> ?
    }
}

impl Clock for ManualClock {
    fn now(&self) -> u64 {
        self.time.get() //: get -> ?
    }
}

impl<C: Clock + ?Sized> Clock for Rc<C> {
    fn now(&self) -> u64 {
        (**self).now() //: now -> Clock.now
    }
}
