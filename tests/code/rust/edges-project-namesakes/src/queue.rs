pub fn take(n: u8) -> u8 {
    n
}

pub fn run() {
    take(1); //: take -> take
}

pub trait Run {
    fn run(&self);
}

impl Run for u8 {
    fn run(&self) {}
}
