pub trait Run {
    type Output;
    fn run(&mut self) -> Self::Output;
    fn run_twice(&mut self) -> Self::Output {
        self.run(); //: run -> Run.run
        self.run() //: run -> Run.run
    }
}

pub struct Engine {
    parts: Vec<Part>,
}

pub struct Part {
    pub id: u32,
}

impl Part {
    pub fn spin(&mut self) -> bool {
        self.id > 0
    }
}

impl Default for Engine {
    fn default() -> Self {
        Engine { parts: (0..3).map(|id| Part { id }).collect() } //: map -> ?; collect -> ?
    }
}

impl Run for Engine {
    type Output = Part;
    fn run(&mut self) -> Part {
        self.parts.iter_mut().filter(|p| p.id > 1).for_each(|p| { //: iter_mut -> ?; filter -> ?; for_each -> ?
            p.spin(); //: spin -> Part.spin
        });
        let mut part = self.parts.pop().unwrap(); //: pop -> ?; unwrap -> ?
        part.spin(); //: spin -> Part.spin
        part
    }
}
