use std::fmt;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct JobId(u64);

impl JobId {
    pub fn next(self) -> JobId {
        JobId(self.0 + 1) //: JobId -> JobId
    }
}

impl From<u64> for JobId {
    fn from(raw: u64) -> Self {
        Self(raw) //: Self -> JobId
    }
}

impl From<&str> for JobId {
    fn from(text: &str) -> Self {
        JobId::from(text.len() as u64) //: from -> JobId.from@13 (missed)
    }
}

pub struct Job {
    id: JobId,
    work: Option<Box<dyn FnOnce() + Send>>,
}

impl Job {
    pub fn new(id: impl Into<JobId>, work: impl FnOnce() + Send + 'static) -> Self {
        Job { id: id.into(), work: Some(Box::new(work)) }
    }
    pub fn id(&self) -> JobId {
        self.id
    }
    pub fn run(mut self) -> bool {
        self.work.take().map(|work| work()).is_some()
    }
}

impl fmt::Debug for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Job").field("id", &self.id()).finish() //: id -> Job.id
    }
}

#[derive(Debug)]
pub enum Outcome<T> {
    Done(T),
    Panicked,
}

impl<T> Outcome<T> {
    pub fn ok(self) -> Option<T> {
        match self {
            Outcome::Done(value) => Some(value),
            Outcome::Panicked => None,
        }
    }
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Outcome<U> {
        match self {
            Outcome::Done(value) => Outcome::Done(f(value)), //: Done -> Outcome.Done
            Outcome::Panicked => Outcome::Panicked,
        }
    }
}
