package org.a;

import org.a.model.User;
import org.a.repo.*;
import org.b.Util;
import static org.b.Checks.notNull;
import java.util.List;
import java.util.stream.Collectors;

public class Service {
    private final UserRepo repo;
    private final Cache<User> cache;

    public Service(UserRepo repo) {
        this.repo = notNull(repo); //: notNull -> src/main/java/org/b/Checks.java Checks.notNull
        this.cache = new Cache<>(10); //: Cache -> src/main/java/org/a/repo/Cache.java Cache
    }

    public List<String> names() {
        return repo.findAll().stream().map(u -> u.getName()).filter(n -> Util.ok(n)).collect(Collectors.toList()); //: findAll -> src/main/java/org/a/repo/UserRepo.java UserRepo.findAll; stream -> ?; map -> ?; filter -> ?; ok -> src/main/java/org/b/Util.java Util.ok; collect -> ?; toList -> ?; getName -> src/main/java/org/a/model/User.java User.getName
    }

    public User load(long id) {
        User u = cache.get(id); //: get -> src/main/java/org/a/repo/Cache.java Cache.get
        if (u == null) {
            u = repo.find(id); //: find -> src/main/java/org/a/repo/UserRepo.java UserRepo.find
            cache.put(id, u); //: put -> src/main/java/org/a/repo/Cache.java Cache.put
        }
        u.touch(); //: touch -> src/main/java/org/a/model/Entity.java Entity.touch
        cache.get(2).getName(); //: get -> src/main/java/org/a/repo/Cache.java Cache.get; getName -> src/main/java/org/a/model/User.java User.getName
        org.b.Util.ok("x"); //: ok -> src/main/java/org/b/Util.java Util.ok
        return u;
    }

    public void close() {
        helper(); //: helper -> ?
        try (Cache<User> c = new Cache<>(1)) { //: Cache -> src/main/java/org/a/repo/Cache.java Cache
            c.close(); //: close -> src/main/java/org/a/repo/Cache.java Cache.close
        } catch (RepoException e) {
            e.code(); //: code -> src/main/java/org/a/repo/RepoException.java RepoException.code
            e.getMessage(); //: getMessage -> ?
        }
    }
}
