use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::JoinHandle;

use crate::job::{Job, JobId, Outcome};
use crate::stats::{Clock, Stats};

enum Message {
    Run(Job),
    Stop,
}

struct Shared {
    queue: Mutex<Receiver<Message>>,
    stats: Mutex<Stats>,
}

impl Shared {
    fn take(&self) -> Option<Message> {
        self.queue.lock().ok()?.recv().ok()
    }
    fn record(&self, job: &Job) {
        self.stats.lock().unwrap().started(job); //: started -> src/stats.rs Stats.started
    }
}

struct Worker {
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    fn spawn(shared: Arc<Shared>) -> Worker {
        let thread = std::thread::spawn(move || loop {
            match shared.take() { //: take -> Shared.take
                Some(Message::Run(job)) => {
                    shared.record(&job); //: record -> Shared.record
                    job.run(); //: run -> src/job.rs Job.run
                }
                Some(Message::Stop) | None => break,
            }
        });
        Worker { thread: Some(thread) }
    }
    fn join(&mut self) {
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

pub struct Pool {
    workers: Vec<Worker>,
    sender: Sender<Message>,
    shared: Arc<Shared>,
    next: Mutex<JobId>,
}

impl Pool {
    pub fn with_threads(count: usize) -> Pool {
        let (sender, receiver) = mpsc::channel();
        let shared = Arc::new(Shared { queue: Mutex::new(receiver), stats: Default::default() });
        let workers = (0..count).map(|_| Worker::spawn(Arc::clone(&shared))).collect(); //: spawn -> Worker.spawn
        Pool { workers, sender, shared, next: Mutex::new(JobId::from("first")) } //: from -> src/job.rs JobId.from@19 (missed)
    }

    pub fn submit<T, F>(&self, work: F) -> Handle<T>
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send + 'static,
    {
        let slot = Arc::new((Mutex::new(None), Condvar::new()));
        let mut next = self.next.lock().unwrap();
        *next = next.next(); //: next -> src/job.rs JobId.next
        let theirs = slot.clone();
        let job = Job::new(*next, move || { //: new -> src/job.rs Job.new
            *theirs.0.lock().unwrap() = Some(Outcome::Done(work())); //: Done -> src/job.rs Outcome.Done
        });
        self.send(Message::Run(job)); //: send -> Pool.send; Run -> Message.Run
        Handle { slot }
    }

    fn send(&self, message: Message) {
        self.sender.send(message).expect("workers are gone");
    }

    pub fn uptime<C: Clock>(&self, clock: &C) -> u64 {
        clock.now() - self.shared.stats.lock().unwrap().since() //: now -> src/stats.rs Clock.now; since -> src/stats.rs Stats.since
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        for _ in &self.workers {
            self.send(Message::Stop); //: send -> Pool.send
        }
        self.workers.iter_mut().for_each(Worker::join);
        for worker in &mut self.workers {
            worker.join(); //: join -> Worker.join
        }
    }
}

pub struct Handle<T> {
    slot: Arc<(Mutex<Option<Outcome<T>>>, Condvar)>,
}

impl<T> Handle<T> {
    pub fn wait(self) -> Outcome<T> {
        let (lock, ready) = &*self.slot;
        let mut value = lock.lock().unwrap();
        while value.is_none() {
            value = ready.wait(value).unwrap();
        }
        value.take().unwrap_or(Outcome::Panicked)
    }
    pub fn try_take(&self) -> Option<T> {
        self.slot.0.lock().unwrap().take()?.ok() //: ok -> src/job.rs Outcome.ok
    }
}
