use std::time::Duration;

#[derive(Debug, Clone)]
pub struct Backoff {
    base: u64,
    max: u64,
    tries: u32,
}

#[derive(Debug, Clone, Default)]
pub struct BackoffBuilder {
    base: Option<u64>,
    max: Option<u64>,
}

impl BackoffBuilder {
    pub fn base(self, base: u64) -> Self {
        BackoffBuilder { base: Some(base), ..self }
    }
    pub fn max(mut self, max: u64) -> Self {
        let _ = self.max.insert(max);
        self
    }
    pub fn build(self) -> Backoff {
        Backoff { base: self.base.unwrap_or(100), max: self.max.unwrap_or(u64::MAX), tries: 0 }
    }
}

impl Backoff {
    pub fn builder() -> BackoffBuilder {
        Default::default()
    }
    fn delay(&self) -> u64 {
        (self.base << self.tries).min(self.max)
    }
}

impl Iterator for Backoff {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        self.tries += 1;
        Some(self.delay()).filter(|_| self.tries < 10) //: delay -> Backoff.delay
    }
}

pub fn durations(n: usize) -> Vec<Duration> {
    let backoff = Backoff::builder().build(); //: builder -> Backoff.builder; build -> BackoffBuilder.build
    backoff.clone().map(Duration::from_millis).take(n).collect()
}
