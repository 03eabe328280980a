use std::collections::BinaryHeap;
use std::ops::{Deref, DerefMut};

use crate::job::{Job, Outcome};

#[derive(Default)]
pub struct Queue {
    heap: BinaryHeap<Job>,
}

impl Queue {
    pub fn push(&mut self, job: Job) -> &mut Self {
        self.heap.push(job); //: push -> ?
        self
    }

    pub fn pop_due(&mut self, now: u64) -> Option<Job> {
        if self.heap.peek()?.due() <= now { //: due -> src/job.rs Job.due; peek -> ?
            self.heap.pop() //: pop -> ?
        } else {
            None
        }
    }

    pub fn take(&mut self) -> Vec<Job> {
        std::mem::take(&mut self.heap).into_sorted_vec() //: take -> ?; into_sorted_vec -> ?
    }

    pub fn len(&self) -> usize {
        self.heap.len() //: len -> ?
    }
}

pub struct Tracked {
    queue: Queue,
    pub done: Vec<Outcome>,
}

impl Tracked {
    pub fn new(queue: Queue) -> Self {
        Tracked { queue, done: vec![] }
    }

    pub fn record(&mut self, outcome: Outcome) {
        self.done.push(outcome); //: push -> ?
    }

    pub fn failures(&self) -> usize {
        self.done.iter().filter(|outcome| !outcome.is_done()).count() //: is_done -> src/job.rs Outcome.is_done; count -> ?
    }
}

impl Deref for Tracked {
    type Target = Queue;

    fn deref(&self) -> &Queue {
        &self.queue
    }
}

impl DerefMut for Tracked {
    fn deref_mut(&mut self) -> &mut Queue {
        &mut self.queue
    }
}
