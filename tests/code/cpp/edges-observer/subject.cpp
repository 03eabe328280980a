#include "subject.hpp"

static int depth() { return 0; }

void Subject::notify(int id) {
    for (auto& o : observers_) {
        o->onEvent(id); //: onEvent -> subject.hpp Observer.onEvent
    }
    for (const auto& cb : cbs_) cb(id); //: cb -> ?
    for (auto& [name, child] : children_) {
        child->notify(id); //: notify -> Subject.notify
    }
    children_["x"]->notify(1); //: notify -> Subject.notify
    log("n"); //: log -> Subject.log
    depth(); //: depth -> depth
}

void Subject::log(const std::string& s) const {
    if (s.empty()) return; //: empty -> ?
}
