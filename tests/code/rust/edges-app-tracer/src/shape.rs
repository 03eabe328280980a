use crate::vector::Vector;

#[derive(Clone, Copy)]
pub struct Ray {
    pub origin: Vector,
    pub direction: Vector,
}

impl Ray {
    pub fn at(&self, t: f64) -> Vector {
        self.origin + self.direction * t
    }
}

pub struct Hit {
    pub t: f64,
    pub point: Vector,
    pub normal: Vector,
}

impl Hit {
    pub fn nearer(self, other: Hit) -> Hit {
        if self.t.min(other.t) == self.t { self } else { other } //: min -> ?
    }
}

pub trait Shape {
    const NAME: &'static str;
}

pub trait Intersect {
    fn intersect(&self, ray: &Ray) -> Option<Hit>;

    fn blocks(&self, ray: &Ray) -> bool {
        self.intersect(ray).is_some() //: intersect -> Intersect.intersect; is_some -> ?
    }

    fn name(&self) -> String {
        self.label().to_owned() //: label -> Intersect.label; to_owned -> ?
    }

    fn label(&self) -> &'static str {
        "shape"
    }
}

pub struct Sphere {
    center: Vector,
    radius: f64,
}

impl Sphere {
    pub fn new(center: impl Into<Vector>, radius: f64) -> Self {
        Sphere { center: center.into(), radius } //: into -> ?
    }

    fn normal_at(&self, point: Vector) -> Vector {
        (point - self.center).unit() //: unit -> src/vector.rs Vector.unit
    }
}

impl Shape for Sphere {
    const NAME: &'static str = "sphere";
}

impl Intersect for Sphere {
    fn intersect(&self, ray: &Ray) -> Option<Hit> {
        let offset = ray.origin - self.center;
        let b = offset.dot(ray.direction); //: dot -> src/vector.rs Vector.dot
        let c = offset.dot(offset) - self.radius.powi(2); //: dot -> src/vector.rs Vector.dot; powi -> ?
        let root = b * b - c;
        if root < 0.0 {
            return None;
        }
        let t = -b - root.sqrt(); //: sqrt -> ?
        let point = ray.at(t); //: at -> Ray.at
        Some(Hit { t, point, normal: self.normal_at(point) }) //: normal_at -> Sphere.normal_at
    }

    fn label(&self) -> &'static str {
        Self::NAME
    }
}

pub struct Plane(pub Vector, pub f64);

impl Intersect for Plane {
    fn intersect(&self, ray: &Ray) -> Option<Hit> {
        let Plane(normal, d) = self;
        let t = (d - normal.dot(ray.origin)) / normal.dot(ray.direction); //: dot -> src/vector.rs Vector.dot; dot -> src/vector.rs Vector.dot
        (t > 0.0).then(|| Hit { t, point: ray.at(t), normal: self.0.unit() }) //: at -> Ray.at; unit -> src/vector.rs Vector.unit; then -> ?
    }
}
