use super::job::{Job, JobId};
use std::collections::HashMap;

pub trait Clock {
    fn now(&self) -> u64;
    fn after(&self, secs: u64) -> u64 {
        self.now() + secs //: now -> Clock.now
    }
}

pub struct Fixed(pub u64);

impl Clock for Fixed {
    fn now(&self) -> u64 {
        self.0
    }
}

#[derive(Debug, Default, Clone)]
pub struct Stats {
    seen: HashMap<JobId, u32>,
    since: u64,
}

impl Stats {
    pub fn started(&mut self, job: &Job) {
        *self.seen.entry(job.id()).or_insert(0) += 1; //: id -> src/job.rs Job.id
    }
    pub fn since(&self) -> u64 {
        self.since
    }
    pub fn reset(&mut self) {
        *self = Stats { since: Fixed(1).after(2), ..Default::default() }; //: Fixed -> Fixed; after -> Clock.after
    }
    pub fn summary(&self) -> String {
        let ids: Vec<_> = self.seen.keys().map(|id| id.next()).collect(); //: next -> src/job.rs JobId.next
        let first = ids[0].next(); //: next -> src/job.rs JobId.next
        format!("{:?} {}", first, total(self.seen.values())) //: total -> total
    }
}

fn total<'a>(counts: impl Iterator<Item = &'a u32>) -> u32 {
    counts.sum()
}
