#include "a.h"

namespace a {
void run() {
    deep::dig(); //: dig -> a.deep.dig
    only(); //: only -> a.only
    b::run(); //: run -> b.run
}
void only() {}
} // namespace a

void a::deep::dig() {
    a::run(); //: run -> a.run
}

namespace a::deep {
void Tool::use() {
    dig(); //: dig -> a.deep.dig
    only(); //: only -> a.only
}
} // namespace a::deep

namespace b {
void run() {}
void other() {
    run(); //: run -> b.run
}
} // namespace b
