pub fn clamp(x: f64, lo: f64, hi: f64) -> f64 {
    x.max(lo).min(hi) //: max -> ?; min -> ?
}

pub fn square(x: f64) -> f64 {
    x * x
}

pub mod nested {
    pub fn deep() {
        super::square(1.0); //: square -> square
        shallow(); //: shallow -> nested.shallow
    }
    fn shallow() {}
}
