#[macro_use]
mod defs;
mod user;

macro_rules! square {
    ($x:expr) => {
        $x * $x
    };
}

fn square() {}

fn helper(n: u32) -> u32 {
    n
}

struct Point {
    x: Inner,
}
struct Inner;
impl Inner {
    fn show(&self) -> u32 {
        1
    }
}
impl Point {
    fn show(&self) -> u32 {
        println!("{}", self.x.show()); //: println -> ?; show -> Inner.show
        println!("{} {}", self.show(), helper(2)); //: println -> ?; show -> Point.show; helper -> helper
        assert_eq!(Point::make(), helper(1)); //: assert_eq -> ?; make -> Point.make; helper -> helper
        2
    }
    fn make() -> u32 {
        square!(3); //: square -> square@5
        square(); //: square -> square@11
        shared!(helper(1)); //: shared -> src/defs.rs shared; helper -> helper
        let v = vec![helper(1), helper(2)]; //: vec -> ?; helper -> helper; helper -> helper
        missing!(); //: missing -> ?
        format!("{}", 1); //: format -> ?
        3
    }
}

mod chains {
    struct Waiter;
    impl Waiter {
        fn poll(&self) -> bool {
            true
        }
    }
    fn wait(w: Waiter, names: Vec<&str>) {
        assert!(Some(&w).as_ref().poll()); //: assert -> ?
        assert!(w.poll()); //: assert -> ?; poll -> chains.Waiter.poll
        poll(); //: poll -> ?
        "".poll(); //: poll -> ?
    }
}
