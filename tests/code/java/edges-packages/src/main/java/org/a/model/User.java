package org.a.model;

public class User extends Entity {
    private String name;
    public String getName() { return name; }
    @Override protected void changed() { super.touch(); name.trim(); } //: touch -> src/main/java/org/a/model/Entity.java Entity.touch; trim -> ?
    public static Builder builder() { return new Builder(); } //: Builder -> User.Builder
    public static class Builder {
        private final User u = new User(); //: User -> User
        public Builder name(String n) { u.name = n; return this; }
        public User build() { u.touch(); return u; } //: touch -> src/main/java/org/a/model/Entity.java Entity.touch
    }
}
