#include <algorithm>
#include <functional>
#include <string>
#include <vector>

struct Job {
    int id;
    void run() {}
    bool ready() const { return id > 0; }
    static bool less(const Job& a, const Job& b) { return a.id < b.id; }
};

using Jobs = std::vector<Job>;

void apply(Jobs& js, const std::function<void(Job&)>& fn) {
    for (Job& j : js) fn(j); //: fn -> ?
}

void run(int n) {}

class Scheduler {
    Jobs jobs_;
    std::vector<Job*> ptrs_;
    void (*hook_)(Job*) = nullptr;

public:
    void start() {
        std::sort(jobs_.begin(), jobs_.end(), Job::less); //: sort -> ?; begin -> ?; end -> ?
        std::for_each(jobs_.begin(), jobs_.end(), [](Job& j) { j.run(); }); //: for_each -> ?; begin -> ?; end -> ?; run -> Job.run
        auto it = std::find_if(jobs_.begin(), jobs_.end(), [](const Job& j) { return j.ready(); }); //: find_if -> ?; begin -> ?; end -> ?; ready -> Job.ready
        it->run(); //: run -> Job.run (missed)
        apply(jobs_, [this](Job& j) { done(j); run(1); j.run(); }); //: apply -> apply; done -> Scheduler.done; run -> Scheduler.run; run -> Job.run
        for (auto* p : ptrs_) p->run(); //: run -> Job.run
        ptrs_.front()->run(); //: front -> ?; run -> Job.run
        jobs_.back().ready(); //: back -> ?; ready -> Job.ready
        jobs_.at(0).run(); //: at -> ?; run -> Job.run
        if (hook_) hook_(ptrs_[0]); //: hook_ -> ?
        auto local = [](int n) { ::run(n); }; //: run -> run
        local(3); //: local -> ?
        [] { ::run(1); }(); //: run -> run
    }
    void run(int n) { start(); } //: start -> Scheduler.start

private:
    void done(const Job& j) { Job::less(j, j); } //: less -> Job.less
};

int main() {
    Scheduler s;
    s.run(1); //: run -> Scheduler.run
    run(2); //: run -> run
    auto bound = std::bind(&Scheduler::run, &s, 1); //: bind -> ?
    bound(); //: bound -> ?
    Scheduler* list[2];
    list[0]->start(); //: start -> Scheduler.start
}
