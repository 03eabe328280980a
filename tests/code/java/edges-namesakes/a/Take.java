package a;

public class Take {
    public static void take() {}

    public String get() {
        take(); //: take -> Take.take
        return "";
    }

    public int size() {
        return 0;
    }
}
