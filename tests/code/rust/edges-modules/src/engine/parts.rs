pub struct Wheel;

pub fn wheel() -> Wheel {
    Wheel
}

impl Wheel {
    pub fn turn(&self) {}
}
