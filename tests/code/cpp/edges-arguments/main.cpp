#include "geom.h"

using geom::Point;
namespace g = geom;

int main() {
    Point p(1, 2); //: Point -> geom.h geom.Point
    g::area(p, p); //: area -> geom.cpp geom.area@10
    geom::area(p, p, p); //: area -> geom.cpp geom.area@14
    p.scaled(2).dist(); //: scaled -> geom.h geom.Point.scaled@11; dist -> geom.h geom.Point.dist
    g::norm(p); //: norm -> geom.cpp geom.norm
    g::norm(p, 3); //: norm -> geom.cpp geom.norm
    p.scaled(1, 2).dist(p); //: scaled -> geom.h geom.Point.scaled@12; dist -> geom.cpp geom.Point.dist
    return 0;
}
