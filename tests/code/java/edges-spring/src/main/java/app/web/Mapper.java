package app.web;

import app.domain.User;

class Mapper {
    static Mapper create() { return new Mapper(); } //: Mapper -> Mapper

    UserDto toDto(User u, boolean full) {
        UserDto d = new UserDto(); //: UserDto -> src/main/java/app/web/UserDto.java UserDto
        d.setName(full ? u.getName() : initials(u)); //: setName -> src/main/java/app/web/UserDto.java UserDto.setName; getName -> src/main/java/app/domain/User.java User.getName; initials -> Mapper.initials
        return d;
    }

    UserDto toDto(User u) { return toDto(u, false); } //: toDto -> Mapper.toDto@8

    private static String initials(User u) { return u.getName().substring(0, 1); } //: getName -> src/main/java/app/domain/User.java User.getName
}
