#if LIB_HAS_INCLUDE(<string_view>) && \
    LIB_CPLUSPLUS >= 201703L
#include <string_view>
#endif

LIB_BEGIN_SPACE

/// What no grammar knows.
template <typename T, LIB_ENABLE_IF(!std::is_integral<T>::value)>
LIB_CONSTEXPR bool fits(const T& value) { return true; }

class container {
 public:
  container(const int& b) noexcept(noexcept(base(b))) : base(b) {}
  LIB_EXPLICIT operator std::string() const { return "x"; }
  constexpr operator value_t() const noexcept { return type; }
  inline friend std::ostream& operator << (std::ostream& os, container const& c) { return os; }
  LIB_WARN_UNUSED_RESULT
  static container parse(int&& i,
                         bool strict = true) { return container(i); }
  bool operator ()(int x) const { return x > 0; }
};

LIB_END_SPACE

DEFINE_FLAG(int, limit, 256 << 10,
            "of the stack");

bool container::Inner::operator ()(int a) { return a; }

TEST(Container, Parses) {
  container::parse(1);
}
