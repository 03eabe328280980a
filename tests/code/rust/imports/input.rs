use std::collections::HashMap;
use std::{fmt, io::{self, Read as R, prelude::*}};
use crate::store;
pub use self::inner::{Thing, other as renamed};
use super::*;
use serde;
extern crate alloc as memory;
