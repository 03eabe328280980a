package org.a.model;

public abstract class Entity implements Comparable<Entity> {
    protected long id;
    public void touch() { changed(); } //: changed -> Entity.changed
    protected abstract void changed();
    public int compareTo(Entity o) { return Long.compare(id, o.id); } //: compare -> ?
}
