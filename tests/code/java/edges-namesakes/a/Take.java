package a;

public class Take {
    public static void take() {}

    public String get() {
        return "";
    }

    public int size() {
        return 0;
    }
}
