pub mod access;
pub fn root() { access::only() } //: only -> packages/base/src/access.cairo only
