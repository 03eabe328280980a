#include "net/server.h"

#include <iostream>

using namespace net;

Server::Server(int port) : port_(port) {
    log("created"); //: log -> Server.log
}

Server& Server::route(const std::string& path, Handler handler) {
    handlers_.emplace(path, std::move(handler)); //: emplace -> ?; move -> ?
    return *this;
}

Response Server::handle(const std::string& raw) const {
    auto request = Request::parse(raw); //: parse -> src/request.cpp net.Request.parse
    if (!request->keepAlive()) { //: keepAlive -> src/request.cpp net.Request.keepAlive
        log("closing"); //: log -> Server.log
    }
    return dispatch(*request); //: dispatch -> Server.dispatch
}

Response Server::dispatch(const Request& request) const {
    auto found = handlers_.find(request.path()); //: path -> include/net/request.h net.Request.path; find -> ?
    if (found == handlers_.end()) { //: end -> ?
        return Response::notFound(); //: notFound -> include/net/server.h net.Response.notFound
    }
    return found->second(request); //: second -> ?
}

void Server::run() {
    for (std::string line; std::getline(std::cin, line);) { //: getline -> ?
        std::cout << this->handle(line).body; //: handle -> Server.handle
    }
}

void Server::log(const std::string& line) const { std::cerr << line; }
