#include "subject.hpp"
#include <iostream>

namespace {

class Printer : public Observer {
public:
    explicit Printer(int w) : width(w) {}
    void onEvent(int id) override { print(id); } //: print -> Printer.print
    void print(int id) { std::cout << id << std::endl; }

private:
    int width;
};

int depth() { return 1; }

}  // namespace

class App : public Subject {
public:
    void run() {
        auto p = std::make_shared<Printer>(3); //: make_shared -> ?
        attach(p); //: attach -> subject.hpp Subject.attach
        on([this, p](int id) { //: on -> subject.hpp Subject.on
            p->print(id); //: print -> Printer.print
            helper(depth()); //: helper -> App.helper; depth -> depth
        });
        this->notify(1); //: notify -> subject.cpp Subject.notify
        Subject::log("x"); //: log -> subject.cpp Subject.log
        Printer local(2); //: Printer -> Printer
        local.onEvent(3); //: onEvent -> Printer.onEvent
        Printer{4}.print(1); //: print -> Printer.print; Printer -> Printer
    }

private:
    void helper(int n) { depth_ = n; }
    int depth_;
};

int main() {
    App app;
    app.run(); //: run -> App.run
    app.notify(2); //: notify -> subject.cpp Subject.notify
    std::unique_ptr<App> owned(new App); //: App -> App
    owned->run(); //: run -> App.run
    owned.get()->run(); //: get -> ?; run -> App.run
    owned.reset(); //: reset -> ?
    App* raw = owned.release(); //: release -> ?
    raw->run(); //: run -> App.run
    App& ref = *raw;
    ref.run(); //: run -> App.run
}
