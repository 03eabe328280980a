#include "a.h"
#include <vector>
#include <third/lib.h>

namespace b {
struct Conn { void get(int) {} };
int helper(third::Thing& t, auto& any) {
    t.get(); //: get -> ?
    t.take(1); //: take -> ?
    any.take(2); //: take -> ?
    std::vector<int> v;
    v.push_back(1); //: push_back -> ?
    v.size(); //: size -> ?
    std::string s;
    s.insert(0, "x"); //: insert -> ?
    auto m = std::move(s); //: move -> ?
    auto x = third::make(); //: make -> ?
    x.str(); //: str -> ?
    x->take(1); //: take -> ?
    std::swap(s, s); //: swap -> ?
    Conn c;
    c.get(1); //: get -> b.Conn.get
    a::Conn d;
    d.get(); //: get -> a.h a.Conn.get
    std::unique_ptr<a::Conn> u;
    u.get(); //: get -> ?
    u->get(); //: get -> a.h a.Conn.get
    a::Cache<std::string> cache;
    cache.insert("x"); //: insert -> a.h a.Cache.insert
    cache.map_.size(); //: size -> ?
    a::swap(d, d); //: swap -> a.h a.swap
    return a::move(2); //: move -> a.h a.move
}
int take(int n) { return n; }
void other(Unknown u) { u.take(1); u.helper(); take(1); } //: take -> ?; helper -> ?; take -> b.take
}
