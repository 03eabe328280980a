package app.core;

import java.util.List;
import java.util.function.*;
import static app.util.Checks.verify;

/** A service. It serves. */
@Component("service")
public abstract class Service<T extends Base> extends Parent<T> implements Runnable, Outer.Inner {
    /** How many. */
    private static final int MAX = 10, MIN = 1;
    protected List<String> names = new ArrayList<>();
    final Store store;

    public Service(Store store) {
        super(store);
        this.store = store;
    }

    @Override
    public synchronized <U> U handle(final String name, int... rest) throws Failure {
        store.save(name);
        this.names.add(name);
        var made = new Store();
        made.save(name);
        Store typed = create();
        typed.save(name);
        verify(name);
        Service.shared();
        names.forEach(n -> n.trim());
        for (String each : names) {
            each.trim();
        }
        return null;
    }

    abstract Optional<T> find(long id);

    static void shared() {}

    static class Nested {}

    enum Kind implements Marker {
        FIRST,
        SECOND(2) {};

        int level;

        Kind() {}
    }

    interface Marker extends First, Second {
        int DEPTH = 1;

        void mark();

        default int depth() {
            return DEPTH;
        }
    }

    record Point(int x, int y) {
        Point {
            verify("x");
        }
    }

    @interface Note {
        int value() default 1;
    }

    static {
        shared();
    }
}
