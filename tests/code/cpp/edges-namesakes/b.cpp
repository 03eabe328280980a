#include <string>
#include <vector>

static void init() {}

void b_run(std::string s, std::vector<int> v, unknown& u) {
    init(); //: init -> init
    s.clear(); //: clear -> ?
    v.size(); //: size -> ?
    u.clear(); //: clear -> ?
    get().size(); //: get -> ?; size -> ?
    std::vector<Thing> things;
    things.clear(); //: clear -> ?
    things[0].size(); //: size -> ?
}
