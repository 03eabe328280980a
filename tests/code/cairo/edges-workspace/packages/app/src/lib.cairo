use base::access::owner;
use base::root;

fn main() {
    root(); //: root -> packages/base/src/lib.cairo root
    owner::check(); //: check -> packages/base/src/access.cairo owner.check
    base::access::only(); //: only -> packages/base/src/access.cairo only
    helper(); //: helper -> helper
}

fn helper() {}
