#include <iostream>
#include "log.h"
#include "thread_pool.h"

namespace {

struct Counter {
    int value = 0;
    void increment(int by = 1) { value += by; }
    static void reset(Counter& c) { c = Counter(); } //: Counter -> Counter
};

void work(Counter* counter, int n) {
    while (n-- > 0) counter->increment(); //: increment -> Counter.increment
}

class PrintTask : public Task {
public:
    PrintTask(std::string text) : text_(text) {}
    void run() override { print(); } //: print -> PrintTask.print
    void print() { std::cout << text_; }

private:
    std::string text_;
};

}  // namespace

int main() {
    using log::logger;
    auto counter = std::make_unique<Counter>(); //: make_unique -> ?
    ThreadPool& pool = ThreadPool::instance(); //: instance -> thread_pool.h ThreadPool.instance
    pool.submit([&counter] { work(counter.get(), 10); }); //: submit -> thread_pool.h ThreadPool.submit; work -> work; get -> ?
    pool.submit(std::bind(work, counter.get(), 3)); //: submit -> thread_pool.h ThreadPool.submit; bind -> ?; get -> ?
    auto print = std::make_shared<PrintTask>("done"); //: make_shared -> ?
    pool.submit([print]() { print->run(); }); //: submit -> thread_pool.h ThreadPool.submit; run -> PrintTask.run
    pool.wait(); //: wait -> thread_pool.cpp ThreadPool.wait
    logger().infof("%d", counter->value); //: logger -> log.h log.logger; infof -> log.h log.Logger.infof (missed)
    log::logger().setLevel(log::Debug); //: logger -> log.h log.logger; setLevel -> log.h log.Logger.setLevel
    Counter::reset(*counter); //: reset -> Counter.reset
}
