namespace lib {
void log(const char* format, ...) {}
void any(...) {}
template <class... A>
void all(A... a) {}
void exact(int a) {}
inline auto fallback(...) -> int { return 0; }
}

using namespace lib;

void go(int n) {
    log("x", 1, 2); //: log -> lib.log
    log("y"); //: log -> lib.log
    lib::any(1); //: any -> lib.any
    all(1, 2, 3); //: all -> lib.all
    exact(1); //: exact -> lib.exact
    exact(1, 2); //: exact -> ?
    fallback(n, /* nothing */ 2); //: fallback -> lib.fallback
}

class Test {
    void SetUp() {
        check_what_has_a_long_name( //: check_what_has_a_long_name -> Test.check_what_has_a_long_name
            "tests");
    }
    static void check_what_has_a_long_name(const char* key) {}
};
