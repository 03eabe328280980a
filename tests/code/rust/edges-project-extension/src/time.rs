#[derive(Clone, Copy)]
pub struct Instant(u64);

impl Instant {
    pub fn at(n: u64) -> Instant {
        Instant(n) //: Instant -> Instant
    }
    pub fn elapsed<C: Clock + ?Sized>(self, clock: &C) -> u64 {
        clock.now().0 - self.0 //: now -> Clock.now
    }
}

pub trait Clock {
    fn now(&self) -> Instant;
}

pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        let now = std::time::Instant::now(); //: now -> ?
        now.elapsed(); //: elapsed -> ?
        Instant::at(0) //: at -> Instant.at
    }
}

impl<C: Clock> Clock for &C {
    fn now(&self) -> Instant {
        (**self).now() //: now -> Clock.now
    }
}
