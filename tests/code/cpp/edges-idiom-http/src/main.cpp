#include "net/server.h"

class QuietServer : public net::Server {
public:
    using net::Server::Server;

protected:
    void log(const std::string&) const override {}
};

static net::Response hello(const net::Request& request) {
    net::Response response;
    return response.write("hello ").write(request.headers().get("host")); //: write -> include/net/server.h net.Response.write; write -> include/net/server.h net.Response.write; headers -> include/net/request.h net.Request.headers; get -> src/request.cpp net.Headers.get
}

int main(int argc, char** argv) {
    QuietServer server(8080); //: QuietServer -> QuietServer
    server.route("/", hello) //: route -> src/server.cpp Server.route
        .route("/echo", [](const net::Request& request) { //: route -> src/server.cpp Server.route
            return net::Response{}.write(request.path()); //: write -> include/net/server.h net.Response.write; path -> include/net/request.h net.Request.path
        });
    server.run(); //: run -> src/server.cpp Server.run
    return 0;
}
