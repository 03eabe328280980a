package p;

class Use {
    void go() {
        Outer.Nested n = new Outer.Nested(); //: Nested -> p/Outer.java Outer.Nested
        n.start(); //: start -> p/Outer.java Outer.Nested.start
        Outer.helper(); //: helper -> p/Outer.java Outer.helper
        Outer.Kind.of("x"); //: of -> p/Outer.java Outer.Kind.of
        helper(); //: helper -> ?
    }
}
