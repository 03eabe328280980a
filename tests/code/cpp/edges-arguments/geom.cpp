#include "geom.h"
#include <cmath>

namespace geom {

double Point::dist(const Point& o) const {
    return std::sqrt(x * o.x); //: sqrt -> ?
}

double area(const Point& a, const Point& b) {
    return a.dist(b); //: dist -> geom.Point.dist
}

double area(const Point& a, const Point& b, const Point& c) {
    return area(a, b) + area(b, c); //: area -> geom.area@10; area -> geom.area@10
}

double norm(const Point& p, int order) { return p.dist(); } //: dist -> geom.h geom.Point.dist

}  // namespace geom
