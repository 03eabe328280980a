mod builder;
mod value;

pub use builder::QueryBuilder as Query;
pub use value::Value;
use value::Value::{Int, Text};

pub fn find(name: &str) -> String {
    Query::select("users") //: select -> src/builder.rs QueryBuilder.select
        .filter("name", Text(name.to_string())) //: filter -> src/builder.rs QueryBuilder.filter; Text -> src/value.rs Value.Text; to_string -> ?
        .filter("age", 3) //: filter -> src/builder.rs QueryBuilder.filter
        .order_by(|o| o.desc("age").asc("name")) //: order_by -> src/builder.rs QueryBuilder.order_by; desc -> src/builder.rs Order.desc; asc -> src/builder.rs Order.asc
        .build() //: build -> src/builder.rs QueryBuilder.build
        .unwrap_or_default() //: unwrap_or_default -> ?
}

pub fn values() -> Vec<Value> {
    let mut values: Vec<Value> = vec![Int(1), "x".into(), Value::from(2)]; //: vec -> ?; Int -> src/value.rs Value.Int; into -> ?; from -> ?
    values.sort_by(|a, b| a.rank().cmp(&b.rank())); //: sort_by -> ?; rank -> src/value.rs Value.rank; rank -> src/value.rs Value.rank; cmp -> ?
    values.retain(|v| v.rank() > 1); //: retain -> ?; rank -> src/value.rs Value.rank
    let (ints, texts): (Vec<Value>, Vec<Value>) = values.into_iter().partition(|v| v.is_int()); //: into_iter -> ?; partition -> ?; is_int -> src/value.rs Value.is_int
    ints[0].rank(); //: rank -> src/value.rs Value.rank
    ints.iter().zip(texts.iter()).map(|(a, b)| a.rank() + b.rank()).sum::<u8>(); //: iter -> ?; zip -> ?; iter -> ?; map -> ?; rank -> src/value.rs Value.rank (missed); rank -> src/value.rs Value.rank (missed); sum -> ?
    ints.iter().fold(0, |n, v| n + v.rank()); //: iter -> ?; fold -> ?; rank -> src/value.rs Value.rank
    texts
}
