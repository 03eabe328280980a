//! A pool of threads that run what they are given.
mod job;
mod pool;
pub mod stats;

pub use job::{Job, JobId, Outcome};
pub use pool::{Handle, Pool};

use std::sync::mpsc;
use std::sync::{Arc, Mutex};
use std::thread;

use stats::Stats;

pub fn run_all<T, F>(jobs: Vec<F>) -> Vec<Outcome<T>>
where
    T: Send + 'static,
    F: FnOnce() -> T + Send + 'static,
{
    let pool = Pool::with_threads(4); //: with_threads -> src/pool.rs Pool.with_threads
    let handles: Vec<Handle<T>> = jobs.into_iter().map(|job| pool.submit(job)).collect(); //: submit -> src/pool.rs Pool.submit
    handles.into_iter().map(|handle| handle.wait()).collect() //: wait -> src/pool.rs Handle.wait
}

pub fn watch(stats: Arc<Mutex<Stats>>) -> thread::JoinHandle<Stats> {
    let (sender, receiver) = mpsc::channel::<Job>();
    let copy = Arc::clone(&stats);
    thread::spawn(move || {
        for job in receiver {
            job.id().next(); //: id -> src/job.rs Job.id (missed); next -> src/job.rs JobId.next (missed)
            copy.lock().unwrap().started(&job); //: started -> src/stats.rs Stats.started
            job.run(); //: run -> src/job.rs Job.run (missed)
        }
    });
    sender.send(Job::new(JobId::default(), || {})).unwrap(); //: new -> src/job.rs Job.new
    let guard = stats.lock().unwrap();
    println!("{}", guard.summary()); //: summary -> src/stats.rs Stats.summary
    drop(guard);
    thread::spawn(move || {
        let mut stats = stats.lock().expect("poisoned");
        stats.reset(); //: reset -> src/stats.rs Stats.reset
        stats.clone()
    })
}

pub fn last_summary(stats: Arc<Mutex<Stats>>) -> String {
    let joined = watch(stats).join().unwrap(); //: watch -> watch
    joined.summary() //: summary -> src/stats.rs Stats.summary
}
