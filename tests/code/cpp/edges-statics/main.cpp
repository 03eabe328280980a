#include "counter.hpp"

int main() {
    Counter::instance().add(1).add(2); //: instance -> counter.cpp Counter.instance; add -> counter.cpp Counter.add; add -> counter.cpp Counter.add
    auto& c = Counter::instance(); //: instance -> counter.cpp Counter.instance
    c.total(); //: total -> counter.cpp Counter.total
    Counter::create()->inner.poke(); //: create -> counter.hpp Counter.create; poke -> counter.cpp Counter.Inner.poke
    Counter* p = Counter::create(); //: create -> counter.hpp Counter.create
    p->inner.poke(); //: poke -> counter.cpp Counter.Inner.poke
    (*p).total(); //: total -> counter.cpp Counter.total
    Counter::Inner in;
    in.poke(); //: poke -> counter.cpp Counter.Inner.poke
    total(); //: total -> ?
}
