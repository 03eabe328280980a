use crate::error::UnitError;
use crate::{ensure, round, Quantity};

pub struct Converter<Q> {
    factor: f64,
    target: std::marker::PhantomData<Q>,
}

impl<Q: Quantity> Converter<Q> {
    pub fn new(factor: f64) -> Result<Self, UnitError> {
        ensure!(factor > 0.0, "factor {factor} is not positive"); //: ensure -> src/macros.rs ensure
        Ok(Converter { factor, target: std::marker::PhantomData })
    }

    pub fn convert<P: Quantity>(&self, from: P) -> Q {
        Q::of(from.amount() * self.factor) //: of -> src/lib.rs Quantity.of; amount -> src/lib.rs Quantity.amount
    }

    pub fn parse(&self, text: &str) -> Result<Q, UnitError> {
        let number: f64 = text.trim().parse()?; //: trim -> ?; parse -> ?
        ensure!(is_finite(number), "not finite: {}", show(number)); //: ensure -> src/macros.rs ensure; is_finite -> is_finite; show -> show
        Ok(Q::of(number).scaled(self.factor)) //: of -> src/lib.rs Quantity.of; scaled -> src/lib.rs Quantity.scaled
    }
}

fn is_finite(number: f64) -> bool {
    number.is_finite() //: is_finite -> ?
}

fn show(number: f64) -> String {
    format!("{:.1}", round(number)) //: round -> src/lib.rs round; format -> ?
}
