template <typename T>
T largest(T a, T b) {
  return a > b ? a : b;
}
template <>
int digits<16>() {
  return 3;
}
template <>
struct hash<Foo> {
  int operator()(const Foo& foo) const { return 1; }
};
template <typename... Args>
void log(const char* format, Args&&... args);

using Names = std::vector<int>;
template <class T>
using Map = std::map<int, T>;
template <class T>
concept Small = sizeof(T) < 4;

auto trailing(int x) -> long { return x; }
auto deduced() { return 1; }
constexpr int kSize = 3;
static int counter;

extern "C" {
int from_c(void);
static inline int private_c(char* text, ...) { return 1; }
}

TEST(Suite, Case) { run(); }
