mod vec2;
mod vec3;
use vec2::{Vec2, Vec2Trait};
use vec3::{Vec3, Vec3Trait};

struct Scene { a: Vec2, b: Vec3 }

fn run(a: Vec2, b: Vec3, s: Scene) -> u32 {
    let c = a.add(a); //: add -> src/vec2.cairo Vec2Impl.add
    let d: Vec3 = Vec3Trait::new(1); //: new -> src/vec3.cairo Vec3Trait.new
    d.add(b); //: add -> src/vec3.cairo Vec3Impl.add
    c.len() + Vec2Trait::new(2).len() + s.a.len() + s.b.dot() //: len -> src/vec2.cairo Vec2Impl.len; new -> src/vec2.cairo Vec2Impl.new; len -> src/vec2.cairo Vec2Impl.len; len -> src/vec2.cairo Vec2Impl.len; dot -> src/vec3.cairo Vec3Impl.dot
}
