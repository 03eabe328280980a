#pragma once
#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <queue>
#include <thread>
#include <vector>

class Task {
public:
    virtual ~Task() = default;
    virtual void run() = 0;
};

template <class F>
class FunctionTask : public Task {
public:
    explicit FunctionTask(F f) : f_(std::move(f)) {} //: move -> ?
    void run() override { f_(); } //: f_ -> ?

private:
    F f_;
};

class ThreadPool {
public:
    static ThreadPool& instance() {
        static ThreadPool pool(4); //: ThreadPool -> ThreadPool
        return pool;
    }

    explicit ThreadPool(unsigned n);
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;

    template <class F>
    void submit(F&& f) {
        push(std::unique_ptr<Task>(new FunctionTask<F>(std::forward<F>(f)))); //: push -> thread_pool.cpp ThreadPool.push; FunctionTask -> FunctionTask; forward -> ?
    }

    void wait();

private:
    void push(std::unique_ptr<Task> task);
    std::unique_ptr<Task> pop();
    void loop();
    bool done() const { return stopped_ && tasks_.empty(); } //: empty -> ?

    std::queue<std::unique_ptr<Task>> tasks_;
    std::vector<std::thread> threads_;
    mutable std::mutex mutex_;
    std::condition_variable ready_;
    bool stopped_ = false;
};
