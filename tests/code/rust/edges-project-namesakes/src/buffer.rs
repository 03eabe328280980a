#[derive(Default)]
pub struct Buffer {
    data: Vec<u8>,
}

impl Buffer {
    pub fn new() -> Self {
        Self::default() //: default -> ?
    }
    pub fn push(&mut self, x: u8) {
        self.data.push(x); //: push -> ?
    }
    pub fn get(&self, i: usize) -> u8 {
        self.data[i]
    }
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.data) //: take -> ?
    }
    pub fn run(&self) {
        self.get(0); //: get -> Buffer.get
    }
}
