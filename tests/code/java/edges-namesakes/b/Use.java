package b;

import java.util.List;
import java.util.Map;

class Use {
    void run(List<String> list, Map<String, Integer> map, Unknown u) {
        take(); //: take -> ?
        list.get(0); //: get -> ?
        list.size(); //: size -> ?
        map.get("x").toString(); //: get -> ?; toString -> ?
        u.get(); //: get -> ?
        Take.take(); //: take -> ?
        String s = "x";
        s.get(); //: get -> ?
    }
}
