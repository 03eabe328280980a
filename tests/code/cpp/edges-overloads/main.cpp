#include "log.h"

void once(int a) {}

int main() {
    log(3); //: log -> ?
    log("x"); //: log -> ?
    log("x", 3); //: log -> log.cpp log@5
    once(3); //: once -> once
    Writer w;
    w.put('c'); //: put -> log.h Writer.put@8 (missed)
    w.put('c', 3); //: put -> log.h Writer.put@9 (missed)
    w.close(); //: close -> log.h Writer.close (missed)
}
