#pragma once
#include <string>

class Resource {
public:
    Resource(const std::string& name);
    Resource(Resource&& o) noexcept;
    ~Resource();
    Resource& operator=(const Resource&) = delete;
    void close();
    bool isOpen() const { return fd_ >= 0; }
    static Resource open(const std::string& n);

private:
    int init(int flags);
    int fd_ = init(0); //: init -> res.cpp Resource.init
};

class Logged : private Resource {
public:
    Logged() : Resource("x"), level_(pick()) { prepare(); } //: pick -> Logged.pick; prepare -> Logged.prepare
    using Resource::close;

private:
    static int pick() { return 1; }
    void prepare() { if (isOpen()) close(); } //: isOpen -> Resource.isOpen; close -> res.cpp Resource.close
    int level_;
};
