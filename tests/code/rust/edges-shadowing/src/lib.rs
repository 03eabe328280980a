fn take() -> A {
    A
}
struct A;
struct B;
impl A {
    fn go(&self) -> B {
        B
    }
}
impl B {
    fn go(&self) -> A {
        A
    }
}

fn lets() {
    let x = take(); //: take -> take
    let x = x.go(); //: go -> A.go
    let x = x.go(); //: go -> B.go
    x.go(); //: go -> A.go
    if true {
        let x = B;
        x.go(); //: go -> B.go
    }
    x.go(); //: go -> A.go
    let take = || 1;
    take(); //: take -> ?
}

fn params(take: fn() -> A, apply: impl Fn()) {
    take(); //: take -> ?
    apply(); //: apply -> ?
}

fn apply() {
    fn take() -> B {
        B
    }
    take().go(); //: take -> apply.take; go -> B.go
}

fn arms(o: Option<A>, b: B) {
    match o {
        Some(b) => {
            b.go(); //: go -> A.go
        }
        None => {
            b.go(); //: go -> B.go
        }
    }
    b.go(); //: go -> B.go
    if let Some(b) = o {
        b.go(); //: go -> A.go
    } else {
        b.go(); //: go -> B.go
    }
    let f = |b: A| b.go(); //: go -> A.go
    let g = |take: fn()| take(); //: take -> ?
    b.go(); //: go -> B.go
    for b in vec![A] {
        b.go(); //: go -> A.go
    }
    b.go(); //: go -> B.go
}
