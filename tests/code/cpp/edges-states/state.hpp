#pragma once
#include <string>
#define CHECKED(x) check_impl((x), #x)
enum class State { Idle, Busy };
std::string toString(State s);
std::string toString(int n);
bool check_impl(bool b, const char* s);
constexpr int kMax = 3;
struct Machine {
    State state() const { return state_; }
    void set(State s) { CHECKED(s != state_); state_ = s; } //: CHECKED -> CHECKED
    Machine& then(State s) & { set(s); return *this; } //: set -> Machine.set
    operator bool() const { return ok(); } //: ok -> Machine.ok
    bool ok() const noexcept;
private:
    State state_;
    union { int i; float f; } u_;
};
inline bool Machine::ok() const noexcept { return check_impl(true, "ok"); } //: check_impl -> state.cpp check_impl
