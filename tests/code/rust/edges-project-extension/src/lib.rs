pub mod ext;
mod time;

use ext::{IteratorExt, StrExt as Words};
use time::{Clock, SystemClock};

pub struct Job<C = SystemClock> {
    clock: C,
    name: String,
}

impl Job {
    pub fn system(name: &str) -> Self {
        Job::with_clock(name, SystemClock) //: with_clock -> Job.with_clock
    }
}

impl<C: Clock> Job<C> {
    pub fn with_clock(name: &str, clock: C) -> Self {
        Job { clock, name: name.shout() } //: shout -> src/ext.rs str.shout
    }
    pub fn run(&self) -> u64 {
        let started = self.clock.now(); //: now -> src/time.rs Clock.now
        "x".shout(); //: shout -> src/ext.rs str.shout
        self.name.shout(); //: shout -> src/ext.rs str.shout (missed)
        started.elapsed(&self.clock) //: elapsed -> src/time.rs Instant.elapsed
    }
}

pub fn main() {
    Job::system("a").run(); //: system -> Job.system; run -> Job.run
    let job = Job::with_clock("b", MockClock { at: 3 }); //: with_clock -> Job.with_clock
    job.run(); //: run -> Job.run
    job.clock.tick(); //: tick -> MockClock.tick (missed)
    vec![1, 2].into_iter().every_other().count(); //: vec -> ?; into_iter -> ?; every_other -> src/ext.rs IteratorExt.every_other; count -> ?
    SystemClock.now(); //: now -> src/time.rs SystemClock.now
    let clock: &dyn Clock = &job.clock;
    clock.now().elapsed(clock); //: now -> src/time.rs Clock.now; elapsed -> src/time.rs Instant.elapsed
    let f = MockClock::tick;
    f(&job.clock); //: f -> MockClock.tick (missed)
}

struct MockClock {
    at: u64,
}

impl MockClock {
    fn tick(&self) {}
}

impl Clock for MockClock {
    fn now(&self) -> time::Instant {
        time::Instant::at(self.at) //: at -> src/time.rs Instant.at
    }
}
