#include "counter.hpp"

Counter& Counter::instance() {
    static Counter c;
    return c;
}

Counter& Counter::add(int n) {
    twice(n); //: twice -> counter.hpp twice
    return *this;
}

int Counter::total() const {
    return twice(3); //: twice -> counter.hpp twice
}

void Counter::Inner::poke() {
    Counter::instance().add(); //: instance -> Counter.instance; add -> Counter.add
}
