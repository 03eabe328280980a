#include "net/request.h"

#include <algorithm>
#include <sstream>

namespace net {

namespace {

Method methodOf(const std::string& word) {
    return word == "POST" ? Method::Post : Method::Get;
}

std::string trim(const std::string& text) {
    auto begin = text.find_first_not_of(' '); //: find_first_not_of -> ?
    return begin == std::string::npos ? "" : text.substr(begin); //: substr -> ?
}

}  // namespace

std::string Headers::lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), ::tolower); //: transform -> ?; begin -> ?; end -> ?; begin -> ?
    return text;
}

const std::string& Headers::get(const std::string& name) const {
    static const std::string empty;
    auto it = values_.find(lower(name)); //: lower -> net.Headers.lower; find -> ?
    return it == values_.end() ? empty : it->second; //: end -> ?
}

std::unique_ptr<Request> Request::parse(const std::string& raw) {
    std::istringstream in(raw);
    std::string method, path, line;
    in >> method >> path;
    auto request = std::make_unique<Request>(methodOf(method), path); //: methodOf -> net.methodOf; make_unique -> ?
    while (std::getline(in, line)) { //: getline -> ?
        auto colon = line.find(':'); //: find -> ?
        request->headers().set(trim(line.substr(0, colon)), trim(line.substr(colon + 1))); //: headers -> include/net/request.h net.Request.headers; set -> include/net/request.h net.Headers.set; trim -> net.trim; trim -> net.trim; substr -> ?; substr -> ?
    }
    return request;
}

bool Request::keepAlive() const {
    return headers().has("connection") && headers_.get("connection") == "keep-alive"; //: headers -> include/net/request.h net.Request.headers; has -> include/net/request.h net.Headers.has; get -> net.Headers.get
}

}  // namespace net
