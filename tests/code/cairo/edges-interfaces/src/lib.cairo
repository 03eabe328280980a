pub mod api;
pub mod oracle;
pub mod pool;
