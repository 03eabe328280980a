package org.a.repo;

import java.util.HashMap;

public class Cache<T> implements AutoCloseable {
    private final HashMap<Long, T> map = new HashMap<>();
    public Cache(int n) {}
    public T get(long id) { return map.get(id); } //: get -> ?
    public void put(long id, T t) { map.put(id, t); } //: put -> ?
    public void close() {}
}
