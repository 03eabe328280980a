package shop.util;

public final class Money {
    public long cents() {
        return 0;
    }

    public Money round() {
        return this;
    }

    public static String format(long n) {
        return new Money().round().toString(); //: Money -> Money; round -> Money.round; toString -> ?
    }

    public static Money parse(String s) {
        return null;
    }
}
