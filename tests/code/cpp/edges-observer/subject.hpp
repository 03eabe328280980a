#pragma once
#include <functional>
#include <memory>
#include <vector>
#include <map>
#include <string>

class Observer {
public:
    virtual ~Observer() = default;
    virtual void onEvent(int id) = 0;
};

class Subject {
public:
    using Callback = std::function<void(int)>;
    void attach(std::shared_ptr<Observer> o) { observers_.push_back(o); } //: push_back -> ?
    void on(Callback cb) { cbs_.push_back(std::move(cb)); } //: push_back -> ?; move -> ?
    void notify(int id);

protected:
    void log(const std::string& s) const;

private:
    std::vector<std::shared_ptr<Observer>> observers_;
    std::vector<Callback> cbs_;
    std::map<std::string, std::unique_ptr<Subject>> children_;
    friend class Tester;
};
