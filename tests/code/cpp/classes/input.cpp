#include <vector>
#include "store.h"
using namespace std;
using std::string;

namespace outer::inner {

class Base1 {};
struct Base2 {};

/// A server.
template <typename T, int N = 3>
class Server final : public Base1, private ns::Base2, Tmpl<T> {
  int hidden;

 public:
  explicit Server(int port) : port_(port) {}
  Server() = default;
  Server(const Server&) = delete;
  ~Server();
  virtual void start(int a, const std::string& b = "x") = 0;
  int stop() override;
  static Server* make();
  std::string& name() const { return name_; }
  Server& operator=(const Server& other);
  bool operator==(const Server& other) const { return true; }
  explicit operator bool() const { return true; }
  template <class U> void put(U value) { value.run(); }

 protected:
  int port_ = 1, other_;
  static constexpr int kMax = 5;
  std::string& name_;
  void (*callback)(int);
  enum class Color : int { Red, Green = 2 };
};

template <typename T, int N>
Server<T, N>::~Server() {}

template <>
int Server<int, 1>::stop() {
  return helper();
}

}  // namespace outer::inner

int Outer::Nested::method(int x) {
  return this->other(x);
}
Outer::Outer() {}
std::ostream& operator<<(std::ostream& out, const Base2& base) { return out; }
