trait A {
    fn go(&self);
}
trait B {
    fn go(&self);
}
struct S;
struct Only;
impl A for S {
    fn go(&self) {}
}
impl B for S {
    fn go(&self) {}
}
impl A for Only {
    fn go(&self) {}
}
impl Only {
    fn stop(&self) {}
}
fn use_both(s: S, o: Only) {
    s.go(); //: go -> ?
    A::go(&s); //: go -> A.go
    o.go(); //: go -> Only.go
    o.stop(); //: stop -> Only.stop
}
struct Prefer;
impl Prefer {
    fn go(&self) {}
}
impl A for Prefer {
    fn go(&self) {
        Prefer::stop(); //: stop -> ?
    }
}
fn prefer(p: Prefer) {
    p.go(); //: go -> Prefer.go@29
}
