#[macro_use]
mod macros;
pub mod convert;
pub mod error;

pub use convert::Converter;
pub use error::UnitError as Error;

pub trait Quantity: Sized {
    fn amount(&self) -> f64;
    fn of(amount: f64) -> Self;

    fn scaled(&self, by: f64) -> Self {
        Self::of(self.amount() * by) //: of -> Quantity.of; amount -> Quantity.amount
    }

    fn zero() -> Self {
        Self::of(0.0) //: of -> Quantity.of
    }
}

unit!(Metres, "m"); //: unit -> src/macros.rs unit
unit! { Feet, "ft" } //: unit -> src/macros.rs unit

pub(crate) fn round(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0 //: round -> ?
}

pub fn to_feet(metres: Metres) -> Result<Feet, Error> {
    let converter = Converter::new(3.28)?; //: new -> src/convert.rs Converter.new
    let feet: Feet = converter.convert(metres); //: convert -> src/convert.rs Converter.convert
    Ok(feet)
}

#[cfg(test)]
mod tests {
    use super::{to_feet, Converter, Feet, Metres, Quantity as _};
    use crate::total;

    fn converter() -> Converter<Metres> {
        Converter::new(0.3).expect("positive") //: new -> src/convert.rs Converter.new; expect -> ?
    }

    #[test]
    fn totals() {
        assert_eq!(total!(Metres(1.0), Feet::of(2.0)), 3.0); //: total -> src/macros.rs total; assert_eq -> ?; Metres -> ?; of -> ?
        assert!(to_feet(Metres::zero()).is_ok()); //: to_feet -> to_feet; zero -> Quantity.zero (missed)
    }

    #[test]
    fn parses() {
        let metres = converter().parse(" 12 ").unwrap(); //: converter -> tests.converter; parse -> src/convert.rs Converter.parse; unwrap -> ?
        assert_eq!(super::round(metres.0), 3.6); //: round -> round
        let error = converter().parse("x").map(|_| ()).unwrap_err().context("in a test"); //: converter -> tests.converter; parse -> src/convert.rs Converter.parse; context -> src/error.rs UnitError.context (missed)
        assert!(error.to_string().contains("number")); //: to_string -> ?; contains -> ?
    }
}
