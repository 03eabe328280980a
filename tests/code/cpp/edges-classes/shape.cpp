#include "shape.h"

namespace geo {

namespace {
void helper() {}
} // namespace

Base::~Base() {}

void Base::draw() const {
    helper(); //: helper -> geo.helper
    id(); //: id -> shape.h geo.Base.id
}

void Base::name(const std::string& n) {
    n.size(); //: size -> ?
    this->draw(); //: draw -> geo.Base.draw
}

Shape::Shape() {
    update(); //: update -> geo.Shape.update
}

void Shape::move(int dx) {
    update(); //: update -> geo.Shape.update
    draw(); //: draw -> geo.Shape.draw
    Base::draw(); //: draw -> geo.Base.draw
    name("x"); //: name -> geo.Base.name
    base_.draw(); //: draw -> geo.Base.draw
    next_->move(dx); //: move -> geo.Shape.move
    next()->draw(); //: next -> shape.h geo.Shape.next; draw -> geo.Shape.draw
    next_->next()->move(1); //: next -> shape.h geo.Shape.next; move -> geo.Shape.move
    this->next_->name("y"); //: name -> geo.Base.name
    count(); //: count -> geo.Shape.count
    id(); //: id -> shape.h geo.Base.id
}

void Shape::draw() const {}

int Shape::count() { return 0; }

void Shape::update() {}

} // namespace geo
