#[derive(Copy, Drop)]
pub struct Vec2 { x: u32 }

#[generate_trait]
pub impl Vec2Impl of Vec2Trait {
    fn new(x: u32) -> Vec2 { Vec2 { x } }
    fn add(self: Vec2, o: Vec2) -> Vec2 { Vec2Trait::new(sum(self.x, o.x)) } //: new -> Vec2Impl.new; sum -> sum
    fn len(self: @Vec2) -> u32 { sqrt(*self.x) } //: sqrt -> sqrt
}

fn sum(a: u32, b: u32) -> u32 { a + b }
fn sqrt(a: u32) -> u32 { a }
