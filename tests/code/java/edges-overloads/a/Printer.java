package a;

public class Printer {
    public Printer() {}

    public Printer(String name) {}

    void print(String s) {}

    void print(int n) {}

    void print(String s, int n) {}

    void run(Shape shape) {
        print("x"); //: print -> ?
        print("x", 3); //: print -> Printer.print@12
        this.print(1, 2); //: print -> Printer.print@12
        shape.area(); //: area -> Shape.area
        new Printer("x").run(null); //: Printer -> Printer; run -> Printer.run
        Shape.unit().area(); //: unit -> Shape.unit; area -> Shape.area
    }
}

interface Shape {
    double area();

    static Shape unit() {
        return null;
    }
}

class Circle implements Shape {
    public double area() {
        return 1;
    }

    void use(Circle c, Shape s) {
        c.area(); //: area -> Circle.area
        s.area(); //: area -> Shape.area
        area(); //: area -> Circle.area
    }
}
