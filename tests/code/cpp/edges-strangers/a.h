#pragma once
#include <map>
#include <string>
#include <memory>
namespace a {
struct Conn {
    int get() const { return 1; }
    void take(int n) {}
    std::string str() const { return "x"; }
    int size() const { return 0; }
    void push_back(int) {}
    void insert(int) {}
};
template <class K> struct Cache {
    void insert(const K& k) { map_.insert({k, 1}); touch(k); } //: insert -> ?; touch -> a.Cache.touch
    std::map<K, int> map_;
    void touch(const K& k) { k.str(); } //: str -> ?
};
int move(int n);
void swap(Conn& a, Conn& b);
}
