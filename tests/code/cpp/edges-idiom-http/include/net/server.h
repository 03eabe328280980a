#pragma once

#include <functional>
#include <unordered_map>
#include <vector>

#include "net/request.h"

namespace net {

struct Response {
    int status = 200;
    std::string body;

    static Response notFound() { return Response{404, "not found"}; } //: Response -> net.Response
    Response& write(const std::string& text) {
        body += text;
        return *this;
    }
};

using Handler = std::function<Response(const Request&)>;

class Server {
public:
    explicit Server(int port = 8080);
    Server& route(const std::string& path, Handler handler);
    Response handle(const std::string& raw) const;
    void run();

protected:
    virtual void log(const std::string& line) const;

private:
    Response dispatch(const Request& request) const;

    int port_;
    std::unordered_map<std::string, Handler> handlers_;
};

}  // namespace net
