package h;

import h.ext.Mixin;

public class Impl extends Base<Impl.Conf> implements Mixin {
    static class Conf { void load() {} String name; }

    Impl() { super(new Conf()); helper = Helper.create(); } //: Conf -> Impl.Conf; create -> h/Helper.java Helper.create

    @Override protected void init() {
        super.init(); //: init -> h/Base.java Base.init
        target.load(); //: load -> Impl.Conf.load
        target().load(); //: target -> h/Base.java Base.target; load -> Impl.Conf.load
        this.target.load(); //: load -> Impl.Conf.load
        log(); //: log -> h/Base.java Base.log
        mix(1); //: mix -> h/ext/Mixin.java Mixin.mix
        Mixin.super.mix(2); //: mix -> h/ext/Mixin.java Mixin.mix
        helper.help(this); //: help -> h/Helper.java Helper.help
        Base.log(); //: log -> h/Base.java Base.log
    }

    public static void main(String[] args) {
        new Impl().target().load(); //: Impl -> Impl; target -> h/Base.java Base.target; load -> Impl.Conf.load
        Base<Conf> b = new Impl(); //: Impl -> Impl
        b.init(); //: init -> h/Base.java Base.init
        b.self().target().load(); //: self -> h/Base.java Base.self; target -> h/Base.java Base.target; load -> Impl.Conf.load
        Impl i = (Impl) b;
        i.init(); //: init -> Impl.init
        i.call(); //: call -> h/ext/Mixin.java Mixin.call
    }
}
