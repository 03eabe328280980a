#include "thread_pool.h"
#include "log.h"

ThreadPool::ThreadPool(unsigned n) {
    for (unsigned i = 0; i < n; ++i) {
        threads_.emplace_back([this] { loop(); }); //: loop -> ThreadPool.loop; emplace_back -> ?
    }
    LOG_INFO("started " << n); //: LOG_INFO -> log.h LOG_INFO
}

ThreadPool::~ThreadPool() {
    wait(); //: wait -> ThreadPool.wait
}

void ThreadPool::wait() {
    {
        std::lock_guard<std::mutex> lock(mutex_);
        stopped_ = true;
    }
    ready_.notify_all(); //: notify_all -> ?
    for (auto& thread : threads_) {
        if (thread.joinable()) thread.join(); //: joinable -> ?; join -> ?
    }
}

void ThreadPool::push(std::unique_ptr<Task> task) {
    std::unique_lock<std::mutex> lock(mutex_);
    tasks_.push(std::move(task)); //: push -> ?; move -> ?
    ready_.notify_one(); //: notify_one -> ?
}

std::unique_ptr<Task> ThreadPool::pop() {
    std::unique_lock<std::mutex> lock(mutex_);
    ready_.wait(lock, [this] { return done() || !tasks_.empty(); }); //: done -> thread_pool.h ThreadPool.done; wait -> ?; empty -> ?
    if (done()) return nullptr; //: done -> thread_pool.h ThreadPool.done
    auto task = std::move(tasks_.front()); //: move -> ?; front -> ?
    tasks_.pop(); //: pop -> ?
    return task;
}

void ThreadPool::loop() {
    while (auto task = pop()) { //: pop -> ThreadPool.pop
        try {
            task->run(); //: run -> thread_pool.h Task.run
        } catch (const std::exception& e) {
            log::Logger::get().error(e.what()); //: get -> log.cpp log.Logger.get; error -> log.h log.Logger.error; what -> ?
        }
    }
}
