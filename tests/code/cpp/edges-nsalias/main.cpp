#include "core/api.h"

namespace ac = acme::core;
using namespace acme;
using Eng = acme::core::Engine;
typedef acme::core::Engine::Part PartT;

void start() {}

static void local() {
    using acme::net::port;
    port(); //: port -> core/api.cpp acme.net.port
    ::start(); //: start -> start
    ac::start(); //: start -> core/api.cpp acme.core.start
    net::start(); //: start -> core/api.cpp acme.net.start
    acme::core::start(); //: start -> core/api.cpp acme.core.start
    Eng::get().spin(2); //: get -> core/api.cpp acme.core.Engine.get; spin -> core/api.cpp acme.core.Engine.spin
    ac::Engine e;
    e.part(1)->fix(); //: part -> core/api.h acme.core.Engine.part; fix -> core/api.cpp acme.core.Engine.Part.fix
    PartT p;
    p.fix(); //: fix -> core/api.cpp acme.core.Engine.Part.fix
    core::boot(); //: boot -> core/api.cpp acme.core.v1.boot (missed)
    auto& eng = ac::Engine::get(); //: get -> core/api.cpp acme.core.Engine.get
    eng.spin(3); //: spin -> core/api.cpp acme.core.Engine.spin
    Eng* ptr = &eng;
    ptr->spin(4); //: spin -> core/api.cpp acme.core.Engine.spin
}

int main() { local(); return 0; } //: local -> local
