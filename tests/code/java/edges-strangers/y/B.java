package y;

import java.util.*;
import com.other.*;

class B extends Missing {
    A a;
    x.A other;
    Foreign f;

    void go(List<String> names, Object any) {
        a.get(1); //: get -> y/A.java A.get
        other.get(); //: get -> x/A.java A.get
        f.get(); //: get -> ?
        f.unusual(); //: unusual -> ?
        any.toString(); //: toString -> ?
        names.get(0).trim(); //: get -> ?; trim -> ?
        unusual(); //: unusual -> ?
        get(); //: get -> ?
        super.start(); //: start -> ?
        f.self().take(2); //: self -> ?; take -> ?
        Foreign.create().start(); //: create -> ?; start -> ?
        new A().start(); //: A -> y/A.java A; start -> y/A.java A.start
        new x.A().take(1); //: A -> x/A.java A (missed); take -> x/A.java A.take
        String get = names.get(1); //: get -> ?
        get.length(); //: length -> ?
    }
}
