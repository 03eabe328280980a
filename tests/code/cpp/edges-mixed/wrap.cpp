#include "lib.h"

class Lib {
public:
    Lib() : n_(lib_open("x")) {} //: lib_open -> lib.c lib_open
    ~Lib() { close(); } //: close -> Lib.close
    void close() { lib_close(n_); } //: lib_close -> lib.c lib_close

private:
    int n_;
};

void use() {
    Lib lib;
    lib.close(); //: close -> Lib.close
    check(3); //: check -> ?
}
