#include "state.hpp"
extern "C" int c_entry(int);
int main() {
    auto m = Machine();  //: Machine -> state.hpp Machine
    m.set(State::Busy); //: set -> state.hpp Machine.set
    auto* p = new Machine{}; //: Machine -> state.hpp Machine
    p->then(State::Idle).ok(); //: then -> state.hpp Machine.then; ok -> state.hpp Machine.ok
    delete p;
    std::string s = toString(m.state()); //: toString -> state.cpp toString@4; state -> state.hpp Machine.state
    if (auto x = c_entry(1); x > 2) return c_entry(x); //: c_entry -> state.cpp c_entry; c_entry -> state.cpp c_entry
    return CHECKED(m); //: CHECKED -> state.hpp CHECKED
}
