package app.web;

import app.domain.*;
import app.service.UserService;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;

@RestController
public class UserController extends BaseController<User, Long> {
    private final UserService service;
    private final Mapper mapper = Mapper.create(); //: create -> src/main/java/app/web/Mapper.java Mapper.create

    public UserController(UserService service) {
        super(service.repo()); //: super -> src/main/java/app/web/BaseController.java BaseController; repo -> src/main/java/app/service/UserService.java UserService.repo
        this.service = service;
    }

    @GetMapping("/users")
    public List<UserDto> all() {
        return service.findAll().stream().filter(u -> u.isActive()).map(u -> mapper.toDto(u)).collect(Collectors.toList()); //: findAll -> src/main/java/app/service/UserService.java UserService.findAll; isActive -> src/main/java/app/domain/User.java User.isActive; toDto -> src/main/java/app/web/Mapper.java Mapper.toDto
    }

    public UserDto one(Long id) {
        Optional<User> user = service.find(id); //: find -> src/main/java/app/service/UserService.java UserService.find
        User u = user.orElseThrow(() -> new NotFound(id)); //: NotFound -> src/main/java/app/domain/NotFound.java NotFound
        log(u.getName()); //: log -> src/main/java/app/web/BaseController.java BaseController.log; getName -> src/main/java/app/domain/User.java User.getName
        load(id).getName(); //: load -> src/main/java/app/web/BaseController.java BaseController.load; getName -> src/main/java/app/domain/User.java User.getName
        user.get().isActive(); //: isActive -> src/main/java/app/domain/User.java User.isActive
        return mapper.toDto(u, true); //: toDto -> src/main/java/app/web/Mapper.java Mapper.toDto@8
    }
}
