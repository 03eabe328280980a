#include "store.h"

class Client {
 public:
  void go() {
    helper();
    this->stop();
    store_.get(1);
    Base::go();
  }
  void stop();

 private:
  Store store_;
};

void Client::stop() { go(); }

int main(int argc, char** argv) {
  Client client;
  client.go();
  Client* other = new Client();
  other->stop();
  auto third = std::make_unique<Client>(1);
  third->go();
  Server<int> server(1);
  server.start();
  std::sort(argv, argv + argc, [&](char* a, char* b) { return compare(a, b); });
  for (auto& each : client.items()) each.close();
  a::b::c(1);
  convert<int>(2);
  delete other;
}

Task wait() {
  co_await ready();
}
