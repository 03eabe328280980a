use std::cmp::Ordering;
use std::fmt;

pub type Action = Box<dyn FnMut(&Context) -> Outcome + Send>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Done,
    Again(u64),
    Failed,
}

impl Outcome {
    pub fn and_then(self, next: impl FnOnce() -> Outcome) -> Outcome {
        match self {
            Outcome::Done => next(), //: next -> ?
            other => other,
        }
    }

    pub fn is_done(&self) -> bool {
        *self == Outcome::Done
    }
}

pub struct Context {
    pub now: u64,
    pub name: String,
}

impl Context {
    pub fn after(&self, seconds: u64) -> u64 {
        self.now.saturating_add(seconds) //: saturating_add -> ?
    }
}

pub struct Job {
    name: String,
    due: u64,
    action: Action,
}

impl Job {
    pub fn new<F>(name: &str, action: F) -> Self
    where
        F: FnMut(&Context) -> Outcome + Send + 'static,
    {
        Job { name: name.to_string(), due: 0, action: Box::new(action) } //: to_string -> ?; new -> ?
    }

    pub fn at(mut self, due: u64) -> Self {
        self.due = due;
        self
    }

    pub fn due(&self) -> u64 {
        self.due
    }

    pub fn run(&mut self, now: u64) -> Outcome {
        let context = Context { now, name: self.name.clone() }; //: clone -> ?
        let outcome = (self.action)(&context);
        if let Outcome::Again(seconds) = outcome {
            self.due = context.after(seconds); //: after -> Context.after
        }
        outcome
    }
}

impl Ord for Job {
    fn cmp(&self, other: &Self) -> Ordering {
        other.due().cmp(&self.due()).then_with(|| self.name.cmp(&other.name)) //: due -> Job.due; due -> Job.due; cmp -> ?; cmp -> ?; then_with -> ?
    }
}

impl PartialOrd for Job {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other)) //: cmp -> Job.cmp
    }
}

impl PartialEq for Job {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq() //: cmp -> Job.cmp; is_eq -> ?
    }
}

impl Eq for Job {}

impl fmt::Debug for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Job").field("name", &self.name).finish() //: debug_struct -> ?; field -> ?; finish -> ?
    }
}
