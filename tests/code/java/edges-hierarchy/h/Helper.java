package h;

class Helper {
    void help(Base<?> b) { b.self().init(); } //: self -> h/Base.java Base.self; init -> h/Base.java Base.init
    static Helper create() { return new Helper(); } //: Helper -> Helper
}
