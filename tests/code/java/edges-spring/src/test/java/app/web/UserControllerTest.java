package app.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.domain.User;
import org.junit.jupiter.api.Test;

class UserControllerTest {
    private final Mapper mapper = new Mapper(); //: Mapper -> src/main/java/app/web/Mapper.java Mapper

    @Test
    void maps() {
        UserDto dto = mapper.toDto(user("x")); //: toDto -> src/main/java/app/web/Mapper.java Mapper.toDto@14; user -> UserControllerTest.user
        dto.setName("y"); //: setName -> src/main/java/app/web/UserDto.java UserDto.setName
        assertThat(dto).isNotNull();
    }

    private static User user(String n) { return new User(); } //: User -> src/main/java/app/domain/User.java User
}
