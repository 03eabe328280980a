#include "node.h"

int main() {
    Leaf l;
    l.run(); //: run -> node.h Base.run
    l.impl(); //: impl -> node.h Leaf.impl
    l.self().impl(); //: self -> node.h Base.self; impl -> node.h Leaf.impl
    Tree<Leaf> t;
    t.find(l)->find(l); //: find -> node.h Tree.find; find -> node.h Tree.find
    t.get().impl(); //: get -> node.h Tree.get; impl -> node.h Leaf.impl
    t.value.run(); //: run -> node.h Base.run
    t.each([](Leaf& x) { x.impl(); }); //: each -> node.h Tree.each; impl -> node.h Leaf.impl
    auto u = make_tree(l); //: make_tree -> node.h make_tree
    u.find(l); //: find -> node.h Tree.find
    std::optional<Leaf> o;
    o->impl(); //: impl -> node.h Leaf.impl
    o.value().impl(); //: value -> ?; impl -> node.h Leaf.impl
    make_tree<Leaf>(l).get(); //: make_tree -> node.h make_tree; get -> node.h Tree.get
}
