pub struct State;

impl State {
    pub fn new() -> State {
        State
    }
    pub fn step(&mut self) {}
    pub fn end(&self) {}
}

pub fn dead() {}
