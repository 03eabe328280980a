sealed interface Shape permits Circle, Square {
    double area();

    static Shape parse(String s) {
        return switch (s.charAt(0)) { //: charAt -> ?
            case 'c' -> new Circle(1.0); //: Circle -> Circle
            default -> new Square(readSide(s)); //: Square -> Square; readSide -> Shape.readSide
        };
    }

    private static double readSide(String s) { return Double.parseDouble(s); } //: parseDouble -> ?
}

record Circle(double r) implements Shape {
    Circle {
        check(r); //: check -> Circle.check
    }

    static void check(double v) {}

    public double area() { return Math.PI * r() * r; } //: r -> Circle.r (missed)
}

record Square(double side) implements Shape {
    public double area() { return side * side; }

    Square grow(double by) { return new Square(side + by); } //: Square -> Square
}

class Use {
    static double total(java.util.List<Shape> shapes, Object o) {
        double sum = 0;
        for (var s : shapes) {
            sum += s.area(); //: area -> Shape.area
        }
        if (o instanceof Square sq && sq.area() > 1) { //: area -> Square.area
            sq.grow(2).area(); //: grow -> Square.grow; area -> Square.area
        }
        switch (Shape.parse("c")) { //: parse -> Shape.parse
            case Circle c -> c.area(); //: area -> Circle.area
            case Square q -> q.grow(1); //: grow -> Square.grow
        }
        ((Circle) o).area(); //: area -> Circle.area
        Shape anon = new Shape() { //: Shape -> Shape
            public double area() { return helper(); } //: helper -> Use.helper
        };
        anon.area(); //: area -> Shape.area
        return sum;
    }

    static double helper() { return 1; }
}
