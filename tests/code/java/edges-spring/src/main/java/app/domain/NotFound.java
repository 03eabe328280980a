package app.domain;

public class NotFound extends RuntimeException {
    public NotFound(Object id) { super("no " + id); }
}
