#include "a.h"

using b::other;
namespace ad = a::deep;

void free_function() {}

int main() {
    a::run(); //: run -> a.cpp a.run
    b::run(); //: run -> a.cpp b.run
    a::deep::dig(); //: dig -> a.cpp a.deep.dig
    other(); //: other -> a.cpp b.other
    ad::dig(); //: dig -> a.cpp a.deep.dig
    ::free_function(); //: free_function -> free_function
    a::deep::Tool t;
    t.use(); //: use -> a.cpp a.deep.Tool.use
    std::run(); //: run -> ?
}
