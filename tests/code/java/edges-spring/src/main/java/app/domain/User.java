package app.domain;

public class User {
    private String name;
    private boolean active;
    public String getName() { return name; }
    public boolean isActive() { return active; }
}
