#include "state.hpp"
static void toString() {}
bool check_impl(bool b, const char* s) { toString(); return b; } //: toString -> toString@2
std::string toString(State s) { return s == State::Idle ? "i" : "b"; }
extern "C" int c_entry(int n) { Machine m; return m.then(State::Busy).then(State::Idle).ok(); } //: then -> state.hpp Machine.then; then -> state.hpp Machine.then; ok -> state.hpp Machine.ok
int twice(int n) { return c_entry(n) + c_entry(n); } //: c_entry -> c_entry; c_entry -> c_entry
