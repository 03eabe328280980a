package org.a;

import static org.junit.Assert.assertEquals;
import static org.mockito.Mockito.*;

import org.a.model.User;
import org.a.repo.UserRepo;
import org.junit.Test;

public class ServiceTest {
    private UserRepo repo = mock(UserRepo.class); //: mock -> ?

    @Test
    public void loads() {
        Service s = new Service(repo); //: Service -> src/main/java/org/a/Service.java Service
        when(repo.find(1)).thenReturn(User.builder().name("x").build()); //: when -> ?; find -> src/main/java/org/a/repo/UserRepo.java UserRepo.find; thenReturn -> ?; builder -> src/main/java/org/a/model/User.java User.builder; name -> src/main/java/org/a/model/User.java User.Builder.name; build -> src/main/java/org/a/model/User.java User.Builder.build
        assertEquals("x", s.load(1).getName()); //: assertEquals -> ?; load -> src/main/java/org/a/Service.java Service.load; getName -> src/main/java/org/a/model/User.java User.getName
        s.close(); //: close -> src/main/java/org/a/Service.java Service.close
    }
}
