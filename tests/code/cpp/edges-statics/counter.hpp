#pragma once

class Counter {
public:
    static Counter& instance();
    static Counter* create() { return new Counter(); } //: Counter -> Counter
    Counter& add(int n = 1);
    int total() const;
    class Inner {
    public:
        void poke();
    };
    Inner inner;
};

inline int twice(int n) { return n * 2; }
