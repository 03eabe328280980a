pub fn only() { helper() } //: helper -> helper
fn helper() {}
pub mod owner {
    pub fn check() { super::only() } //: only -> only
}
