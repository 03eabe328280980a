#pragma once
#include <string>

namespace geom {

struct Point {
    double x, y;
    Point(double x, double y) : x(x), y(y) {}
    double dist() const { return dist(Point(0, 0)); } //: dist -> geom.cpp geom.Point.dist; Point -> geom.Point
    double dist(const Point& o) const;
    Point scaled(double f) const { return scaled(f, f); } //: scaled -> geom.Point.scaled@12
    Point scaled(double fx, double fy) const { return {x * fx, y * fy}; }
};

double area(const Point& a, const Point& b);
double area(const Point& a, const Point& b, const Point& c);
double norm(const Point& p, int order = 2);

}  // namespace geom
