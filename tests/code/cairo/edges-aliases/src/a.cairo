pub fn run() { only_a(); nested::deep(); } //: only_a -> only_a; deep -> nested.deep

fn only_a() {}

pub mod nested {
    use super::only_a;
    pub fn deep() {
        only_a(); //: only_a -> only_a
        super::run(); //: run -> run
        local(); //: local -> nested.local
        crate::b::run(); //: run -> src/b.cairo run
        app::b::run(); //: run -> src/b.cairo run
    }
    fn local() {}
}
