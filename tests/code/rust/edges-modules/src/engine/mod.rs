pub mod parts;
use parts::Wheel;

pub struct Engine {
    wheel: Wheel,
}

pub fn run() {
    let e = Engine::build(); //: build -> Engine.build
    e.spin(); //: spin -> Engine.spin
}

impl Engine {
    pub fn build() -> Engine {
        Engine { wheel: parts::wheel() } //: wheel -> src/engine/parts.rs wheel
    }
    pub fn spin(&self) {
        self.wheel.turn(); //: turn -> src/engine/parts.rs Wheel.turn
    }
}
