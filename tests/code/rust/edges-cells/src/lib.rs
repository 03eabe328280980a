use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::{Rc, Weak};
use std::sync::{Arc, Mutex, RwLock};

type Link = Option<Rc<RefCell<Node>>>;

pub struct Node {
    next: Link,
    parent: Weak<RefCell<Node>>,
    left: Option<Box<Node>>,
    kids: RefCell<Vec<Rc<Node>>>,
}

impl Node {
    fn value(&self) -> u32 {
        1
    }
    fn bump(&mut self) {}
    fn walk(&mut self) {
        self.next.as_ref().unwrap().borrow().value(); //: as_ref -> ?; unwrap -> ?; borrow -> ?; value -> Node.value
        if let Some(n) = &self.next {
            n.borrow_mut().bump(); //: borrow_mut -> ?; bump -> Node.bump
        }
        if let Some(p) = self.parent.upgrade() { //: upgrade -> ?
            p.borrow().value(); //: borrow -> ?; value -> Node.value
        }
        if let Some(l) = self.left.as_mut() { //: as_mut -> ?
            l.walk(); //: walk -> Node.walk
        }
        self.left.take().unwrap().value(); //: take -> ?; unwrap -> ?; value -> Node.value
        for k in self.kids.borrow().iter() { //: borrow -> ?; iter -> ?
            k.value(); //: value -> Node.value
        }
        let mut cur = self.left.as_ref(); //: as_ref -> ?
        while let Some(n) = cur {
            n.value(); //: value -> Node.value
            cur = n.left.as_ref(); //: as_ref -> ?
        }
    }
}

pub struct Pool {
    jobs: Arc<Mutex<Vec<Job>>>,
    index: RwLock<HashMap<u32, Job>>,
    run: Box<dyn Fn(u32) -> Job>,
}

pub struct Job;

impl Job {
    fn start(&self) -> Result<Job, Failure> {
        Err(Failure)
    }
}

pub struct Failure;

impl Failure {
    fn tell(&self) {}
}

impl Pool {
    fn go(&self) {
        let jobs = self.jobs.lock().unwrap(); //: lock -> ?; unwrap -> ?
        for j in jobs.iter() { //: iter -> ?
            j.start().ok().unwrap().start(); //: start -> Job.start; ok -> ?; unwrap -> ?; start -> Job.start
        }
        jobs.first().map(|j| j.start()); //: first -> ?; map -> ?; start -> Job.start
        self.index.read().unwrap().get(&1).unwrap().start(); //: read -> ?; unwrap -> ?; get -> ?; unwrap -> ?; start -> Job.start
        let mut index = self.index.write().unwrap(); //: write -> ?; unwrap -> ?
        index.entry(2).or_insert_with(|| Job).start(); //: entry -> ?; or_insert_with -> ?; start -> Job.start
        if let Err(e) = jobs[0].start() { //: start -> Job.start
            e.tell(); //: tell -> Failure.tell
        }
        match jobs[0].start() { //: start -> Job.start
            Ok(j) => j.start().unwrap_err().tell(), //: start -> Job.start; unwrap_err -> ?; tell -> Failure.tell
            Err(ref e) => e.tell(), //: tell -> Failure.tell
        }
        (self.run)(3);
        let handle = std::thread::spawn(|| Job); //: spawn -> ?
        handle.join().unwrap().start(); //: join -> ?; unwrap -> ?; start -> ?
    }
}
