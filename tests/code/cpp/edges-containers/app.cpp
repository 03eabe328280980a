#include <map>
#include <memory>
#include <optional>
#include <vector>

struct Task {
    void run() {}
    Task& then() { return *this; }
    std::shared_ptr<Task> child;
};

class Pool {
public:
    void start() {
        for (const auto& t : tasks_) {
            t->run(); //: run -> Task.run
        }
        for (auto& [name, task] : named_) {
            task.run(); //: run -> Task.run
        }
        for (Task& t : plain_) {
            t.run(); //: run -> Task.run
        }
        tasks_[0]->run(); //: run -> Task.run
        tasks_.back()->run(); //: back -> ?; run -> Task.run
        named_["a"].run(); //: run -> Task.run
        named_.at("a").then().run(); //: at -> ?; then -> Task.then; run -> Task.run
        first().run(); //: first -> Pool.first; run -> Task.run
        first().child->run(); //: first -> Pool.first; run -> Task.run
        maybe_->run(); //: run -> Task.run
        maybe_.value().run(); //: value -> ?; run -> Task.run
        auto it = make(); //: make -> Pool.make
        it->run(); //: run -> Task.run
        auto copy = it;
        copy->then().then().run(); //: then -> Task.then; then -> Task.then; run -> Task.run
        auto raw = it.get(); //: get -> ?
        raw->run(); //: run -> Task.run
        tasks_.size(); //: size -> ?
        Task local;
        local.run(); //: run -> Task.run
        Task braced{}; //: Task -> Task
        braced.run(); //: run -> Task.run
        Task many[3];
        many[0].run(); //: run -> Task.run
        auto task = Task(); //: Task -> Task
        task.run(); //: run -> Task.run
    }
    Task& first() { return plain_.front(); } //: front -> ?
    std::shared_ptr<Task> make() { return std::make_shared<Task>(); }

private:
    std::vector<std::unique_ptr<Task>> tasks_;
    std::map<std::string, Task> named_;
    std::vector<Task> plain_;
    std::optional<Task> maybe_;
};
