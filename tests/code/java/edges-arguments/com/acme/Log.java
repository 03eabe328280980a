package com.acme;

public final class Log {
    private final String name;

    public Log(String name) { this.name = name; }

    public Log() { this("root"); }

    public static Log of(Class<?> c) { return new Log(c.getName()); } //: Log -> Log; getName -> ?

    public void info(String msg) { info(msg, null); } //: info -> Log.info@14

    public void info(String msg, Throwable t) { write("INFO", msg); } //: write -> Log.write

    public void info(String msg, Object a, Object b) { info(String.format(msg, a, b)); } //: info -> Log.info@12; format -> ?

    private void write(String level, String... parts) { System.out.println(level); } //: println -> ?
}
