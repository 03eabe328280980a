pub mod entity;
pub mod world;

pub use entity::{player::Player, Entity};
pub use world::World;

pub(crate) mod math {
    #[derive(Clone, Copy, Default)]
    pub struct Vec2 {
        pub x: f32,
        pub y: f32,
    }

    impl Vec2 {
        pub const ZERO: Self = Self::new(0.0, 0.0); //: new -> math.Vec2.new (missed)
        pub const fn new(x: f32, y: f32) -> Self {
            Self { x, y }
        }
        pub fn length(&self) -> f32 {
            self.dot(*self).sqrt() //: dot -> math.Vec2.dot; sqrt -> ?
        }
        pub fn dot(self, other: Vec2) -> f32 {
            self.x * other.x
        }
        pub fn scaled(self, by: f32) -> Vec2 {
            Vec2::new(self.x * by, self.y * by) //: new -> math.Vec2.new
        }
    }

    impl std::ops::Mul<f32> for Vec2 {
        type Output = Vec2;
        fn mul(self, by: f32) -> Vec2 {
            self.scaled(by) //: scaled -> math.Vec2.scaled
        }
    }
}
