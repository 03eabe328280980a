extern crate serde;

mod graph;
mod state;
