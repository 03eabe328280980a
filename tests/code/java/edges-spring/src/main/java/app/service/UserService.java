package app.service;

import app.domain.Repo;
import app.domain.User;
import java.util.*;

public class UserService {
    private final Repo<User, Long> repo;
    private final Map<Long, User> cache = new HashMap<>();

    UserService(Repo<User, Long> repo) { this.repo = repo; }

    public Repo<User, Long> repo() { return repo; }

    public List<User> findAll() {
        List<User> us = repo.all(); //: all -> src/main/java/app/domain/Repo.java Repo.all
        us.forEach(u -> touch(u)); //: touch -> UserService.touch
        for (User u : us) u.isActive(); //: isActive -> src/main/java/app/domain/User.java User.isActive
        us.sort(Comparator.comparing(User::getName));
        return us;
    }

    public Optional<User> find(Long id) {
        cache.computeIfAbsent(id, k -> repo.get(k)).getName(); //: get -> src/main/java/app/domain/Repo.java Repo.get; getName -> src/main/java/app/domain/User.java User.getName (missed)
        User u = cache.get(id);
        return u == null ? Optional.empty() : Optional.of(u);
    }

    private void touch(User u) {}
}
