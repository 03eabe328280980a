package p;

public class Outer {
    private Inner inner = new Inner(); //: Inner -> Outer.Inner
    private int count;

    void outer() {
        inner.poke(); //: poke -> Outer.Inner.poke
        new Nested().start(); //: Nested -> Outer.Nested; start -> Outer.Nested.start
        Runnable r = () -> helper(); //: helper -> Outer.helper
        r.run(); //: run -> ?
        Kind.RED.paint(); //: paint -> Outer.Kind.paint
        Kind.of("x").paint(); //: of -> Outer.Kind.of; paint -> Outer.Kind.paint
        new Thread() {
            public void run() {
                helper(); //: helper -> Outer.helper
            }
        };
    }

    static void helper() {}

    class Inner {
        void poke() {
            helper(); //: helper -> Outer.helper
            Outer.this.outer(); //: outer -> Outer.outer
            pull(); //: pull -> Outer.Inner.pull
        }

        void pull() {}
    }

    static class Nested {
        void start() {
            helper(); //: helper -> Outer.helper
        }
    }

    enum Kind {
        RED,
        BLUE;

        void paint() {}

        static Kind of(String s) {
            return valueOf(s); //: valueOf -> ?
        }
    }
}
