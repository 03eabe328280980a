pub mod api;
pub use api::Client;
pub fn setup() {}
