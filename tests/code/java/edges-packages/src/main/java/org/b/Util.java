package org.b;

class Helper {
    static void helper() {}
}

public class Util {
    public static boolean ok(String s) { Helper.helper(); return Checks.notNull(s).isEmpty(); } //: helper -> Helper.helper; notNull -> src/main/java/org/b/Checks.java Checks.notNull; isEmpty -> ?
}
