#include "base.h"

using testing::Environment;
namespace t = testing;

void prepare(const char* what) {}

class Mine : public Environment {
    void SetUp() override {
        prepare("x"); //: prepare -> prepare
        Environment::SetUp(); //: SetUp -> base.h testing.Environment.SetUp
    }
};

void use(Environment* e, t::Generation& g) {
    e->SetUp(); //: SetUp -> base.h testing.Environment.SetUp
    g.go(); //: go -> base.h testing.Generation.go
}
