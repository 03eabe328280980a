package x;

public class A {
    public String get() { return ""; }
    public void take(int n) {}
    public void unusual() {}
    @Override public String toString() { return get(); } //: get -> A.get
    public boolean equals(Object o) { return o instanceof A && ((A) o).get().equals(get()); } //: get -> A.get; equals -> ?; get -> A.get
    public void run() { new Thread(this::unusual).start(); } //: Thread -> ?; start -> ?
    void start() {}
}
