pub mod codec;
pub mod entity;
pub mod repository;
pub mod service;

pub use entity::{Entity, Id};
pub use repository::{MemoryRepository, Repository};
