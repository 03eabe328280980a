#include "a.h"

using namespace a;

void f() {
    only(); //: only -> a.cpp a.only
    run(); //: run -> a.cpp a.run
    deep::dig(); //: dig -> a.cpp a.deep.dig
}
