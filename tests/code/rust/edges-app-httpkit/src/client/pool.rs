use std::sync::atomic::{AtomicUsize, Ordering};

#[derive(Debug)]
pub(super) struct Pool {
    free: AtomicUsize,
}

#[derive(Debug)]
pub(super) struct Permit {
    number: usize,
}

impl Pool {
    pub fn new(size: usize) -> Self {
        Pool { free: AtomicUsize::new(size) } //: new -> ?
    }

    pub async fn take(&self) -> Permit {
        while self.is_empty() { //: is_empty -> Pool.is_empty
            tokio::task::yield_now().await; //: yield_now -> ?
        }
        Permit { number: self.free.fetch_sub(1, Ordering::SeqCst) } //: fetch_sub -> ?
    }

    fn is_empty(&self) -> bool {
        self.free.load(Ordering::SeqCst) == 0 //: load -> ?
    }

    fn release(&self) {
        self.free.fetch_add(1, Ordering::SeqCst);
    }
}

impl Permit {
    pub fn give_back(self, pool: &Pool) {
        pool.release(); //: release -> Pool.release
    }
}
