pub mod limits {
    pub const MAX: u32 = 3;
    pub fn max() -> u32 { min() } //: min -> limits.min
    fn min() -> u32 { MAX }
}
