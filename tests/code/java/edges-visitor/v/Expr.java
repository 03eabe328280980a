package v;

public abstract class Expr {
    public abstract <R> R accept(Visitor<R> v);

    public interface Visitor<R> {
        R visitNum(Num n);
        R visitAdd(Add a);
        default R visit(Expr e) { return e.accept(this); } //: accept -> Expr.accept
    }

    public static class Num extends Expr {
        final int value;
        Num(int v) { value = v; }
        @Override public <R> R accept(Visitor<R> v) { return v.visitNum(this); } //: visitNum -> Expr.Visitor.visitNum
    }

    public static class Add extends Expr {
        final Expr left, right;
        Add(Expr l, Expr r) { left = l; right = r; }
        @Override public <R> R accept(Visitor<R> v) { return v.visitAdd(this); } //: visitAdd -> Expr.Visitor.visitAdd
    }
}
