pub mod player;

use crate::math::Vec2;

pub trait Entity {
    fn position(&self) -> Vec2;
    fn update(&mut self, dt: f32);
    fn distance(&self, other: &dyn Entity) -> f32 {
        let d = self.position().dot(other.position()); //: position -> Entity.position; dot -> src/lib.rs math.Vec2.dot; position -> Entity.position
        d.abs() //: abs -> ?
    }
    fn boxed(self) -> Box<dyn Entity>
    where
        Self: Sized + 'static,
    {
        Box::new(self) //: new -> ?
    }
}

#[derive(Default)]
pub struct Body {
    pub position: Vec2,
    pub velocity: Vec2,
}

impl Body {
    pub fn step(&mut self, dt: f32) {
        self.velocity.scaled(dt).length(); //: scaled -> src/lib.rs math.Vec2.scaled; length -> src/lib.rs math.Vec2.length
        (self.velocity * dt).length(); //: length -> src/lib.rs math.Vec2.length
    }
}
