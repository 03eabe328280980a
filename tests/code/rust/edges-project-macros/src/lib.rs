#[macro_use]
mod macros;
mod units;

use units::{Meters, Unit};

pub fn total(items: &[Meters]) -> f64 {
    let sum = sum_all!(items[0].value(), convert(2.0)); //: sum_all -> src/macros.rs sum_all; value -> src/units.rs Meters.value; convert -> convert
    log_it!("{}", items[0].value()); //: log_it -> src/macros.rs log_it; value -> src/units.rs Meters.value
    assert!(items.iter().all(|m| m.value() > 0.0), "{}", describe(items)); //: assert -> ?; iter -> ?; all -> ?; value -> src/units.rs Meters.value (missed); describe -> describe
    println!("{}", items.iter().map(Unit::name).count()); //: println -> ?; iter -> ?; map -> ?; count -> ?
    let text = format!("{:?} {}", Meters::new(1.0).name(), sum); //: format -> ?; new -> src/units.rs Meters.new; name -> src/units.rs Meters.name
    dbg!(convert(3.0)); //: dbg -> ?; convert -> convert
    matches!(Meters::parse(&text), Some(m) if m.value() > 1.0); //: matches -> ?; parse -> src/units.rs Meters.parse
    sum
}

fn convert(x: f64) -> f64 {
    x
}

fn describe(items: &[Meters]) -> String {
    let all = vec![Meters::new(1.0), Meters::new(2.0)]; //: vec -> ?; new -> src/units.rs Meters.new; new -> src/units.rs Meters.new
    all.last().unwrap().name(); //: last -> ?; unwrap -> ?; name -> src/units.rs Meters.name
    String::new() //: new -> ?
}
