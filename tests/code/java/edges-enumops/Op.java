package calc;

import java.util.function.*;

enum Op {
    ADD("+") {
        @Override int apply(int a, int b) { return a + b; }
    },
    MUL("*") {
        @Override int apply(int a, int b) { return times(a, b); } //: times -> Op.times
    };

    private final String sym;

    Op(String sym) { this.sym = sym; }

    abstract int apply(int a, int b);

    static int times(int a, int b) { return a * b; }

    static Op of(String s) {
        for (Op o : values()) { //: values -> ?
            if (o.sym.equals(s)) return o; //: equals -> ?
        }
        throw new CalcException(s); //: CalcException -> CalcException.java CalcException
    }
}
