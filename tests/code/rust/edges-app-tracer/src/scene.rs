use super::shape::{Hit, Intersect, Plane, Ray, Sphere};
use super::vector::Vector;

#[derive(Default)]
pub struct Scene {
    shapes: Vec<Box<dyn Intersect>>,
    lights: Vec<Vector>,
}

impl Scene {
    pub fn demo() -> Self {
        let mut scene = Self::default(); //: default -> ?
        scene.add(Sphere::new([0.0, 0.0, 3.0], 1.0)); //: add -> Scene.add; new -> src/shape.rs Sphere.new
        scene.add(Plane(Vector::new(0.0, 1.0, 0.0), -1.0)); //: add -> Scene.add; Plane -> src/shape.rs Plane; new -> src/vector.rs Vector.new
        scene.lights.push(Vector::ZERO); //: push -> ?
        scene
    }

    pub fn add<S: Intersect + 'static>(&mut self, shape: S) -> &mut Self {
        println!("{}", shape.name()); //: name -> src/shape.rs Intersect.name; println -> ?
        self.shapes.push(Box::new(shape)); //: push -> ?; new -> ?
        self
    }

    pub fn nearest(&self, ray: &Ray) -> Option<Hit> {
        let mut best: Option<Hit> = None;
        for shape in &self.shapes {
            if let Some(hit) = shape.intersect(ray) { //: intersect -> src/shape.rs Intersect.intersect
                best = match best.take() { //: take -> ?
                    Some(old) => Some(old.nearer(hit)), //: nearer -> src/shape.rs Hit.nearer
                    None => Some(hit),
                };
            }
        }
        best
    }

    pub fn lit(&self, hit: &Hit) -> f64 {
        self.lights
            .iter()
            .map(|light| (*light - hit.point).unit()) //: unit -> src/vector.rs Vector.unit; map -> ?
            .filter(|to| !self.shapes.iter().any(|shape| shape.blocks(&Ray { origin: hit.point, direction: *to }))) //: blocks -> src/shape.rs Intersect.blocks; any -> ?
            .map(|to| to.dot(hit.normal).max(0.0)) //: dot -> src/vector.rs Vector.dot; max -> ?
            .sum() //: sum -> ?
    }
}
