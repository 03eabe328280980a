package o;

class Shape {
    void move(int d) { move(d, d); } //: move -> Shape.move@5
    void move(int dx, int dy) { at(dx).at(dy); } //: at -> Shape.at; at -> Shape.at
    Shape at(int x) { return this; }
    void log(String f, Object... a) {}
    void log(String s) {}
}

class Box extends Shape {
    void move(int a, int b, int c) { move(a, b); log("x"); log("y", a); super.move(a); } //: move -> Shape.move@5; log -> Shape.log@8; log -> Shape.log@7; move -> Shape.move@4
    @Override void move(int d) { super.move(d, d); } //: move -> Shape.move@5
    static Box of(Object... parts) { return parts.length > 3 ? of() : new Box(); } //: of -> Box.of; Box -> Box
    void go(Box b, Shape s) {
        b.move(1); //: move -> Box.move@13
        b.move(1, 2); //: move -> Shape.move@5
        b.move(1, 2, 3); //: move -> Box.move@12
        s.move(1); //: move -> Shape.move@4
        b.at(1).move(1, 2); //: at -> Shape.at; move -> Shape.move@5
        Box.of(1, 2).move(4); //: of -> Box.of; move -> Box.move@13
    }
}
