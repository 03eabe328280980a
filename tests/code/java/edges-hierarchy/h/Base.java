package h;

public abstract class Base<T> {
    protected final T target;
    protected Helper helper;
    Base(T t) { target = t; init(); } //: init -> Base.init
    protected void init() { log(); helper.help(this); } //: log -> Base.log; help -> h/Helper.java Helper.help
    static void log() {}
    public T target() { return target; }
    public final Base<T> self() { return this; }
}
