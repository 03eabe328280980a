#include <algorithm>
#include <iostream>
#include "canvas.h"
#include "shape.h"

static double total(const std::vector<ShapePtr>& shapes) {
    double sum = 0;
    std::for_each(shapes.begin(), shapes.end(), [&sum](const ShapePtr& s) { sum += s->area(); }); //: area -> shape.h Shape.area; for_each -> ?; begin -> ?; end -> ?
    return sum;
}

int main() {
    Canvas canvas;
    std::vector<ShapePtr> shapes;
    shapes.push_back(Shape::create("circle", 1)); //: create -> shapes.cpp Shape.create; push_back -> ?
    shapes.emplace_back(Shape::create("group", 2)); //: create -> shapes.cpp Shape.create; emplace_back -> ?
    shapes[0]->draw(canvas); //: draw -> shape.h Shape.draw
    shapes.front()->describe(); //: describe -> shape.h Shape.describe; front -> ?
    auto bigger = [&](const Shape& a, const Shape& b) { return a.area() < b.area(); }; //: area -> shape.h Shape.area; area -> shape.h Shape.area
    bigger(*shapes[0], *shapes[1]); //: bigger -> ?
    std::cout << total(shapes) << Shape::count(); //: total -> total; count -> shape.h Shape.count
    Point p{1, 2}, q{3, 4}; //: Point -> canvas.h Point
    std::cout << (p + q).norm(); //: norm -> shapes.cpp Point.norm (missed)
    Canvas::Pen pen(&canvas); //: Pen -> canvas.h Canvas.Pen
    pen.move(p).up(); //: move -> shapes.cpp Canvas.Pen.move; up -> canvas.h Canvas.Pen.up
}
