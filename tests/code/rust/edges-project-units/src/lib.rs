pub mod algebra;
pub mod ext;
pub mod polynomial;
pub mod vector;

pub mod prelude {
    pub use crate::algebra::{Field, One, Zero};
    pub use crate::ext::IterExt;
    pub use crate::polynomial::Poly;
    pub use crate::vector::{dot, Vector};
}
