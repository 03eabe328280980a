package shop;

abstract class Base {
    protected void init() {
        log("init"); //: log -> Base.log
        total(); //: total -> Base.total
    }

    protected void log(String s) {
        String t = s.trim(); //: trim -> ?
    }

    abstract long total();
}
