#include "res.h"
#include <unistd.h>

Resource::Resource(const std::string& name) : fd_(init(3)) { //: init -> Resource.init
    if (!isOpen()) //: isOpen -> res.h Resource.isOpen
        throw name;
}

Resource::Resource(Resource&& o) noexcept { o.close(); } //: close -> Resource.close

Resource::~Resource() { close(); } //: close -> Resource.close

void Resource::close() {
    ::close(fd_); //: close -> ?
    fd_ = -1;
}

int Resource::init(int flags) { return ::open("x", flags); } //: open -> ?

Resource Resource::open(const std::string& n) {
    return Resource(n); //: Resource -> res.h Resource
}

static void use(Resource* r, const Resource& c) {
    r->close(); //: close -> Resource.close
    (*r).close(); //: close -> Resource.close
    c.isOpen(); //: isOpen -> res.h Resource.isOpen
    Resource::open("y").close(); //: open -> Resource.open; close -> Resource.close
    Resource a = Resource::open("z"); //: open -> Resource.open
    a.close(); //: close -> Resource.close
    Logged l;
    l.close(); //: close -> Resource.close
    try {
        Resource b("q"); //: Resource -> res.h Resource
        b.close(); //: close -> Resource.close
    } catch (const std::exception& e) {
        e.what(); //: what -> ?
    }
    close(3); //: close -> ?
}
