package y;

public class A {
    public int get(int k) { return k; }
    void start() { get(1); } //: get -> A.get
}
