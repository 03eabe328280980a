#pragma once
#include <vector>

template <typename T>
class Stack {
public:
    void push(const T& v);
    T pop();
    bool empty() const { return data_.empty(); } //: empty -> ?
    T& top() { return data_.back(); } //: back -> ?

private:
    std::vector<T> data_;
};

template <typename T>
void Stack<T>::push(const T& v) {
    empty(); //: empty -> Stack.empty
    data_.push_back(v); //: push_back -> ?
}

template <typename T>
T Stack<T>::pop() {
    return top(); //: top -> Stack.top
}

template <typename T>
T biggest(T a, T b) {
    a.compare(b); //: compare -> ?
    return a;
}

struct T1 {
    void compare(int n) {}
};
