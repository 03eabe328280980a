package p;

import java.util.*;
import java.util.function.*;

public class Pipe<T> {
    private final List<Stage<T>> stages = new ArrayList<>();
    private Runnable onDone = () -> done(); //: done -> Pipe.done

    interface Stage<T> { T apply(T in) throws Exception; }

    public Pipe<T> add(Stage<T> s) { stages.add(s); return this; } //: add -> ?

    public T run(T in) {
        T cur = in;
        for (Stage<T> s : stages) {
            try {
                cur = s.apply(cur); //: apply -> Pipe.Stage.apply
            } catch (Exception e) {
                handle(e, () -> retry(s, in)); //: handle -> Pipe.handle; retry -> Pipe.retry
            } finally {
                onDone.run(); //: run -> ?
            }
        }
        return cur;
    }

    private void handle(Exception e, Runnable r) { r.run(); e.printStackTrace(); } //: run -> ?; printStackTrace -> ?

    private T retry(Stage<T> s, T in) { return run(in); } //: run -> Pipe.run

    private void done() { synchronized (this) { notifyAll(); } } //: notifyAll -> ?

    static Pipe<String> text() {
        Pipe<String> p = new Pipe<>(); //: Pipe -> Pipe
        return p.add(String::trim).add(s -> upper(s)).add(new Stage<String>() { //: add -> Pipe.add; add -> Pipe.add; upper -> Pipe.upper; add -> Pipe.add; Stage -> Pipe.Stage
            public String apply(String in) { return upper(local(in)); } //: upper -> Pipe.upper; local -> Pipe.text.local
            String local(String x) { return x; }
        });
    }

    static String upper(String s) { return s.toUpperCase(); } //: toUpperCase -> ?

    public static void main(String[] a) {
        text().run("x").length(); //: text -> Pipe.text; run -> Pipe.run; length -> ?
        Pipe.text().add(x -> x).run("y"); //: text -> Pipe.text; add -> Pipe.add; run -> Pipe.run
        Function<String, Pipe<String>> f = s -> Pipe.text(); //: text -> Pipe.text
        f.apply("z").run("w"); //: apply -> ?; run -> Pipe.run
        int n = a.length > 0 ? size(a) : size(null); //: size -> Pipe.size; size -> Pipe.size
        do { n -= size(a); } while (n > size(a)); //: size -> Pipe.size; size -> Pipe.size
        assert size(a) > 0 : upper("m"); //: size -> Pipe.size; upper -> Pipe.upper
    }

    static int size(String... xs) { return xs.length; }
}
