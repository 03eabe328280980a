#[derive(Copy, Drop)]
pub struct Vec3 { x: u32 }

pub trait Vec3Trait {
    fn new(x: u32) -> Vec3;
    fn add(self: Vec3, o: Vec3) -> Vec3;
    fn dot(self: @Vec3) -> u32;
}

pub impl Vec3Impl of Vec3Trait {
    fn new(x: u32) -> Vec3 { Vec3 { x } }
    fn add(self: Vec3, o: Vec3) -> Vec3 { Self::new(sum(self.x)) } //: new -> Vec3Impl.new; sum -> sum
    fn dot(self: @Vec3) -> u32 { self.add_all() } //: add_all -> ?
}

fn sum(a: u32) -> u32 { a }
