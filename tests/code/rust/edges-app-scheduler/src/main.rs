mod clock;
mod job;
mod queue;

use std::rc::Rc;
use std::sync::{Arc, Mutex};

use clock::{Clock, ManualClock};
use job::{Job, Outcome};
use queue::{Queue, Tracked};

struct Scheduler<C> {
    clock: C,
    queue: Tracked,
}

impl<C: Clock> Scheduler<C> {
    fn new(clock: C) -> Self {
        Scheduler { clock, queue: Tracked::new(Queue::default()) } //: new -> src/queue.rs Tracked.new; default -> ?
    }

    fn schedule<F>(&mut self, name: &str, action: F) -> &mut Self
    where
        F: FnMut(&job::Context) -> Outcome + Send + 'static,
    {
        let due = self.clock.later(1); //: later -> src/clock.rs Clock.later
        self.queue.push(Job::new(name, action).at(due)); //: push -> src/queue.rs Queue.push; new -> src/job.rs Job.new; at -> src/job.rs Job.at
        self
    }

    fn tick(&mut self) -> usize {
        let now = self.clock.now(); //: now -> src/clock.rs Clock.now
        while let Some(mut job) = self.queue.pop_due(now) { //: pop_due -> src/queue.rs Queue.pop_due
            let outcome = job.run(now); //: run -> src/job.rs Job.run
            self.queue.record(outcome); //: record -> src/queue.rs Tracked.record
            if matches!(outcome, Outcome::Again(_)) {
                self.queue.push(job); //: push -> src/queue.rs Queue.push
            }
        }
        self.queue.len() //: len -> src/queue.rs Queue.len
    }
}

fn logged<F: Fn(&job::Context) -> Outcome>(inner: F) -> impl Fn(&job::Context) -> Outcome {
    move |context| {
        let outcome = inner(context); //: inner -> ?
        println!("{} at {}", context.name, context.after(0)); //: after -> src/job.rs Context.after
        outcome
    }
}

fn main() {
    let clock = Rc::new(ManualClock::default()); //: new -> ?; default -> ?
    let count = Arc::new(Mutex::new(0)); //: new -> ?; new -> ?
    let mut scheduler = Scheduler::new(Rc::clone(&clock)); //: new -> Scheduler.new; clone -> ?
    let shared = Arc::clone(&count); //: clone -> ?
    scheduler
        .schedule("count", move |_| { //: schedule -> Scheduler.schedule
            *shared.lock().unwrap() += 1; //: lock -> ?; unwrap -> ?
            Outcome::Again(5) //: Again -> src/job.rs Outcome.Again
        })
        .schedule("log", logged(|context| Outcome::Again(context.after(1)).and_then(|| Outcome::Failed))); //: schedule -> Scheduler.schedule; logged -> logged; Again -> src/job.rs Outcome.Again; and_then -> src/job.rs Outcome.and_then; after -> src/job.rs Context.after
    clock.advance(3).marks_before(9); //: advance -> src/clock.rs ManualClock.advance; marks_before -> src/clock.rs ManualClock.marks_before
    scheduler.tick(); //: tick -> Scheduler.tick
    let run = |times: usize| (0..times).map(|_| scheduler.tick()).sum::<usize>(); //: tick -> Scheduler.tick; map -> ?; sum -> ?
    println!("{}", count.lock().unwrap()); //: lock -> ?
    let mut run = run;
    run(3); //: run -> ?
    for mut job in scheduler.queue.take() { //: take -> src/queue.rs Queue.take
        job.run(9).is_done(); //: run -> src/job.rs Job.run; is_done -> src/job.rs Outcome.is_done
    }
}
