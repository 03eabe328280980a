pub trait Unit {
    const SYMBOL: &'static str;
    fn name(&self) -> String;
    fn symbol() -> &'static str {
        Self::SYMBOL
    }
}

#[derive(Debug)]
pub struct Meters(f64);

impl Meters {
    pub fn new(x: f64) -> Self {
        log_it!("new"); //: log_it -> src/macros.rs log_it
        Meters(x) //: Meters -> Meters
    }
    pub fn value(&self) -> f64 {
        self.0
    }
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Meters::new) //: parse -> ?; ok -> ?; map -> ?
    }
}

impl Unit for Meters {
    const SYMBOL: &'static str = "m";
    fn name(&self) -> String {
        Self::symbol().to_string() + <Self as Unit>::symbol() //: symbol -> Unit.symbol; to_string -> ?; symbol -> Unit.symbol
    }
}

impl std::ops::Add for Meters {
    type Output = Meters;
    fn add(self, other: Self) -> Self::Output {
        Meters::new(self.value() + other.value()) //: new -> Meters.new; value -> Meters.value; value -> Meters.value
    }
}
