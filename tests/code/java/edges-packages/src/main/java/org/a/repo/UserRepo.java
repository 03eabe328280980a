package org.a.repo;

import java.util.List;
import org.a.model.User;

public interface UserRepo {
    User find(long id);
    List<User> findAll();
    default User first() { return findAll().get(0); } //: findAll -> UserRepo.findAll; get -> ?
}
