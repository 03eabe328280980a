use crate::value::Value;
use std::fmt::Write as _;

#[derive(Default)]
pub struct QueryBuilder {
    table: String,
    filters: Vec<(String, Value)>,
    order: Order,
}

#[derive(Default)]
pub struct Order(Vec<String>);

impl Order {
    pub fn asc(mut self, column: &str) -> Self {
        self.add(column); //: add -> Order.add
        self
    }
    pub fn desc(mut self, column: &str) -> Self {
        self.add(column); //: add -> Order.add
        self
    }
    fn add(&mut self, column: &str) {
        self.0.push(column.to_owned()); //: push -> ?; to_owned -> ?
    }
}

impl QueryBuilder {
    pub fn select(table: impl Into<String>) -> QueryBuilder {
        QueryBuilder { table: table.into(), ..Self::default() } //: into -> ?; default -> ?
    }
    pub fn filter(mut self, column: &str, value: impl Into<Value>) -> Self {
        self.filters.push((column.into(), value.into())); //: push -> ?; into -> ?; into -> ?
        self
    }
    pub fn order_by<F>(mut self, f: F) -> Self
    where
        F: FnOnce(Order) -> Order,
    {
        self.order = f(std::mem::take(&mut self.order)); //: f -> ?; take -> ?
        self
    }
    pub fn build(&self) -> Result<String, std::fmt::Error> {
        let mut sql = String::from("select"); //: from -> ?
        for (column, value) in &self.filters {
            write!(sql, "{} {}", column, value.render())?; //: write -> ?; render -> src/value.rs Value.render
        }
        self.filters.iter().for_each(|(_, v)| { //: iter -> ?; for_each -> ?
            v.rank(); //: rank -> src/value.rs Value.rank
        });
        self.filters[0].1.render(); //: render -> src/value.rs Value.render
        Ok(sql) //: Ok -> ?
    }
}
