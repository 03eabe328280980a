package v;

import v.Expr.Add;
import v.Expr.Num;

public class Eval implements Expr.Visitor<Integer> {
    private int depth;

    @Override public Integer visitNum(Num n) { return n.value; }

    @Override public Integer visitAdd(Add a) {
        enter(); //: enter -> Eval.enter
        int sum = a.left.accept(this) + visit(a.right); //: accept -> v/Expr.java Expr.accept; visit -> v/Expr.java Expr.Visitor.visit
        leave(); //: leave -> Eval.leave
        return sum;
    }

    private void enter() { if (++depth > 9) fail("deep", depth); } //: fail -> Eval.fail

    private void leave() { --depth; }

    private static void fail(String s, Object... args) { throw new RuntimeException(String.format(s, args)); }

    public static void main(String[] args) {
        Expr e = new Expr.Add(new Num(1), new Num(2)); //: Add -> v/Expr.java Expr.Add; Num -> v/Expr.java Expr.Num; Num -> v/Expr.java Expr.Num
        Integer r = e.accept(new Eval()); //: accept -> v/Expr.java Expr.accept; Eval -> Eval
        r.toString();
        new Eval().visit(e).intValue(); //: Eval -> Eval; visit -> v/Expr.java Expr.Visitor.visit
    }
}
