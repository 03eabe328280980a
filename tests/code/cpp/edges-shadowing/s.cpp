struct A {
    void go() {}
};
struct B {
    void go() {}
};

void take() {}

void blocks(A x) {
    x.go(); //: go -> A.go
    {
        B x;
        x.go(); //: go -> B.go
    }
    x.go(); //: go -> A.go
    for (B x; ; ) {
        x.go(); //: go -> B.go
    }
    if (B x; true) {
        x.go(); //: go -> B.go
    }
    x.go(); //: go -> A.go
    auto f = [](B x) { x.go(); }; //: go -> B.go
    f(B()); //: f -> ?; B -> B
    x.go(); //: go -> A.go
}

void callbacks(void (*take)()) {
    take(); //: take -> ?
}

void lambda() {
    take(); //: take -> take
    auto take = [] {};
    take(); //: take -> ?
}

struct C {
    void take() {}
    void run() {
        take(); //: take -> C.take
        ::take(); //: take -> take
        this->take(); //: take -> C.take
    }
    A a;
    void member(B a) {
        a.go(); //: go -> B.go
        this->a.go(); //: go -> A.go
    }
    void plain() {
        a.go(); //: go -> A.go
    }
};
