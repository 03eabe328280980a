package calc;

import java.util.*;
import java.util.function.*;

class Calc {
    private final Deque<Integer> stack = new ArrayDeque<>();
    private final Map<Op, IntBinaryOperator> table = new EnumMap<>(Op.class);
    private Consumer<String> sink = this::emit;

    int eval(String[] toks) {
        for (String t : toks) {
            Op op = Op.of(t); //: of -> Op.java Op.of
            push(op.apply(pop(), pop())); //: push -> Calc.push; apply -> Op.java Op.apply; pop -> Calc.pop; pop -> Calc.pop
        }
        sink.accept("x"); //: accept -> ?
        Op.ADD.apply(1, 2); //: apply -> Op.java Op.ADD.apply
        table.get(Op.MUL).applyAsInt(1, 2); //: get -> ?; applyAsInt -> ?
        Supplier<Calc> make = Calc::new;
        make.get().eval(toks); //: get -> ?; eval -> Calc.eval
        BiFunction<Integer, Integer, Integer> f = (a, b) -> Op.times(a, b); //: times -> Op.java Op.times
        f.apply(1, 2); //: apply -> ?
        return pop(); //: pop -> Calc.pop
    }

    private void push(int n) { stack.push(n); } //: push -> ?

    private int pop() { return stack.pop(); } //: pop -> ?

    void emit(String s) { Objects.requireNonNull(s).length(); } //: requireNonNull -> ?; length -> ?
}
