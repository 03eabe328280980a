#pragma once
#include <memory>
#include <ostream>
#include <string>
#include <vector>

class Canvas;

class Shape {
public:
    virtual ~Shape() {}
    virtual double area() const = 0;
    virtual void draw(Canvas& canvas) const = 0;
    virtual std::string name() const { return "shape"; }
    std::string describe() const { return name() + std::to_string(area()); } //: name -> Shape.name; area -> Shape.area; to_string -> ?

    static std::shared_ptr<Shape> create(const std::string& kind, double size);
    static int count() { return count_; }

protected:
    Shape() { ++count_; }

private:
    static int count_;
};

using ShapePtr = std::shared_ptr<Shape>;

std::ostream& operator<<(std::ostream& out, const Shape& shape);
