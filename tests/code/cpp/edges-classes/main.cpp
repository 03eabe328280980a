#include "shape.h"
#include <memory>
#include <vector>

static void helper() {}

void show(const geo::Base& b) {
    b.draw(); //: draw -> shape.cpp geo.Base.draw
}

int main() {
    geo::Shape s;
    s.move(3); //: move -> shape.cpp geo.Shape.move
    s.name("z"); //: name -> shape.cpp geo.Base.name
    geo::Shape::count(); //: count -> shape.cpp geo.Shape.count
    geo::Shape* p = new geo::Shape();
    p->draw(); //: draw -> shape.cpp geo.Shape.draw
    auto q = std::make_unique<geo::Shape>(3);
    q->move(1); //: move -> shape.cpp geo.Shape.move
    std::vector<geo::Shape> all;
    for (auto& one : all) {
        one.move(2); //: move -> shape.cpp geo.Shape.move
    }
    all[0].draw(); //: draw -> shape.cpp geo.Shape.draw
    std::unique_ptr<geo::Base> owner(p);
    owner->draw(); //: draw -> shape.cpp geo.Base.draw
    show(s); //: show -> show
    helper(); //: helper -> helper
    std::move(s); //: move -> ?
    all.size(); //: size -> ?
    s.missing(); //: missing -> ?
    return 0;
}
