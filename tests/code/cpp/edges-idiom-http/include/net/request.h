#pragma once

#include <map>
#include <memory>
#include <string>

namespace net {

enum class Method { Get, Post };

class Headers {
public:
    void set(const std::string& name, const std::string& value) { values_[lower(name)] = value; } //: lower -> src/request.cpp net.Headers.lower
    const std::string& get(const std::string& name) const;
    bool has(const std::string& name) const { return values_.count(lower(name)) > 0; } //: lower -> src/request.cpp net.Headers.lower; count -> ?

private:
    static std::string lower(std::string text);
    std::map<std::string, std::string> values_;
};

class Request {
public:
    Request(Method method, std::string path) : method_(method), path_(std::move(path)) {} //: move -> ?
    virtual ~Request() = default;

    static std::unique_ptr<Request> parse(const std::string& raw);

    Headers& headers() { return headers_; }
    const Headers& headers() const { return headers_; }
    const std::string& path() const { return path_; }
    bool keepAlive() const;

private:
    Method method_;
    std::string path_;
    Headers headers_;
};

}  // namespace net
