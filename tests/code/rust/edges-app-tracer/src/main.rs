mod scene;
mod shape;
mod vector;

use scene::Scene;
use shape::{Intersect as _, Ray, Sphere};
use vector::Vector;

fn main() {
    let scene = Scene::demo(); //: demo -> src/scene.rs Scene.demo
    let mut total = Vector::default(); //: default -> ?
    for x in 0..80 {
        let direction = Vector::new(x as f64, 0.0, 1.0).unit(); //: new -> src/vector.rs Vector.new; unit -> src/vector.rs Vector.unit
        let ray = Ray { origin: Vector::ZERO, direction };
        let shade = scene.nearest(&ray).map(|hit| scene.lit(&hit)).unwrap_or(0.0); //: nearest -> src/scene.rs Scene.nearest; lit -> src/scene.rs Scene.lit; map -> ?
        total += ray.at(shade); //: at -> src/shape.rs Ray.at
    }
    let sphere = Sphere::new(total, 2.0); //: new -> src/shape.rs Sphere.new
    let mirrored: Vector = total.reflect(Vector::from([0.0, 1.0, 0.0])); //: reflect -> src/vector.rs Vector.reflect; from -> src/vector.rs Vector.from
    println!("{} {} {}", sphere.label(), sphere.name(), mirrored.length()); //: label -> src/shape.rs Sphere.label; name -> src/shape.rs Intersect.name; length -> src/vector.rs Vector.length
}
