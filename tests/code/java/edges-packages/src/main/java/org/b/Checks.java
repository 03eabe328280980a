package org.b;

public interface Checks {
    static <T> T notNull(T t) { if (t == null) fail(); return t; } //: fail -> Checks.fail
    private static void fail() { throw new IllegalStateException("x"); } //: IllegalStateException -> ?
}
