package g;

public class Box<T extends Shape> {
    private T value;

    public T get() {
        value.draw(); //: draw -> Shape.draw
        return value;
    }

    public Box<T> self() {
        return this;
    }

    static <R> R pass(R r) {
        r.draw(); //: draw -> ?
        return r;
    }
}

interface Shape {
    void draw();
}

class Dot implements Shape {
    public void draw() {}

    void dot() {}

    void use(Box<Dot> box) {
        box.self().get(); //: self -> Box.self; get -> Box.get
        box.get().dot(); //: get -> Box.get; dot -> Dot.dot
        Box.pass(1); //: pass -> Box.pass
    }
}
