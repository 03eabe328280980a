#include "canvas.h"
#include "shape.h"

#include <cmath>
#include <functional>
#include <map>

int Shape::count_ = 0;

double Point::norm() const { return std::sqrt(x * x + y * y); } //: sqrt -> ?

Canvas::Pen& Canvas::Pen::move(Point to) {
    down(); //: down -> canvas.h Canvas.Pen.down
    return *this;
}

namespace {

class Circle final : public Shape {
public:
    explicit Circle(double radius) : radius_(radius) {}
    double area() const override { return M_PI * square(radius_); } //: square -> Circle.square
    void draw(Canvas& canvas) const override {
        auto pen = canvas.pen(); //: pen -> canvas.h Canvas.pen
        pen.move({radius_, 0}); //: move -> Canvas.Pen.move
        for (int i = 0; i < 360; ++i) pen.move(at(i)); //: move -> Canvas.Pen.move; at -> Circle.at
    }

private:
    static double square(double x) { return x * x; }
    Point at(int degrees) const { return {radius_ * std::cos(degrees), 0}; } //: cos -> ?
    double radius_;
};

class Square : public Shape {
public:
    Square(double side) : side_(side) {}
    double area() const override { return side_ * side_; }
    std::string name() const override { return "square of " + Shape::name(); } //: name -> shape.h Shape.name
    void draw(Canvas& canvas) const override { canvas.line({0, 0}, corner()); } //: line -> canvas.h Canvas.line; corner -> Square.corner

protected:
    Point corner() const { return Point{side_, side_}; } //: Point -> canvas.h Point
    double side_;
};

class Group : public Shape {
public:
    Group& add(ShapePtr shape) {
        children_.push_back(std::move(shape)); //: push_back -> ?; move -> ?
        return *this;
    }
    double area() const override {
        double sum = 0;
        for (const auto& child : children_) sum += child->area(); //: area -> shape.h Shape.area
        return sum;
    }
    void draw(Canvas& canvas) const override {
        for (const ShapePtr& child : children_) child->draw(canvas); //: draw -> shape.h Shape.draw
    }

private:
    std::vector<ShapePtr> children_;
};

using Maker = std::function<ShapePtr(double)>;

const std::map<std::string, Maker>& makers() {
    static const std::map<std::string, Maker> table = {
        {"circle", [](double r) { return std::make_shared<Circle>(r); }}, //: make_shared -> ?
        {"square", [](double s) -> ShapePtr { return ShapePtr(new Square(s)); }}, //: ShapePtr -> shape.h ShapePtr; Square -> Square
    };
    return table;
}

}  // namespace

std::shared_ptr<Shape> Shape::create(const std::string& kind, double size) {
    if (kind == "group") {
        auto group = std::make_shared<Group>(); //: make_shared -> ?
        group->add(create("circle", size)).add(create("square", size)); //: add -> Group.add; create -> Shape.create; add -> Group.add; create -> Shape.create
        return group;
    }
    return makers().at(kind)(size); //: makers -> makers; at -> ?
}

std::ostream& operator<<(std::ostream& out, const Shape& shape) { return out << shape.describe(); } //: describe -> shape.h Shape.describe
