package app.domain;

import java.util.List;

public interface Repo<T, K> {
    T get(K id);
    List<T> all();
}
