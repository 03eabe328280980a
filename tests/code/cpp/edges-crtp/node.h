#pragma once
#include <list>
#include <optional>

template <typename Derived>
class Base {
public:
    void run() { self().impl(); setup(); } //: self -> Base.self; impl -> ?; setup -> Base.setup
    Derived& self() { return static_cast<Derived&>(*this); }

protected:
    void setup() {}
};

class Leaf : public Base<Leaf> {
public:
    void impl() { helper(); } //: helper -> Leaf.helper

private:
    static void helper() {}
};

class Other : public Base<Other> {
public:
    void impl() {}
};

template <class T>
struct Tree {
    T value;
    Tree<T>* left = nullptr;
    std::list<Tree<T>> kids;

    Tree* find(const T& v) {
        if (left) return left->find(v); //: find -> Tree.find
        for (auto& k : kids) k.find(v); //: find -> Tree.find
        return nullptr;
    }
    T& get() { return value; }
    template <typename F> void each(F&& f) { f(value); if (left) left->each(f); } //: f -> ?; each -> Tree.each
};

template <class T> Tree<T> make_tree(T v) { return Tree<T>{v}; }
