import { User } from "./domain/user";
import { Repository } from "./storage/repository";
import { MemoryUsers } from "./storage/memory";

export class UserService {
  constructor(private readonly users: Repository<User>) {}

  async register(id: string, name: string): Promise<User> {
    const user = User.from({ id, name }); //: from -> src/domain/user.ts User.from
    await this.users.save(user); //: save -> src/storage/repository.ts Repository.save
    return user;
  }

  async rename(id: string, name: string): Promise<void> {
    const user = this.users.find(id); //: find -> src/storage/repository.ts Repository.find
    user?.rename(name); //: rename -> src/domain/user.ts User.rename
    if (user) await this.users.save(user.rename(name)); //: save -> src/storage/repository.ts Repository.save; rename -> src/domain/user.ts User.rename
  }

  names(): string[] {
    return Array.from(this.users.all(), (u) => u.id); //: from -> ?; all -> src/storage/repository.ts Repository.all
  }
}

export async function main(): Promise<void> {
  const service = new UserService(new MemoryUsers()); //: UserService -> UserService; MemoryUsers -> src/storage/memory.ts MemoryUsers
  const user = await service.register("1", "ada"); //: register -> UserService.register
  user.equals(new MemoryUsers().require("1")); //: equals -> src/domain/user.ts User.equals; MemoryUsers -> src/storage/memory.ts MemoryUsers; require -> src/storage/repository.ts BaseRepository.require
  user.tags.add("x"); //: add -> ?
  service.names().find((n) => n); //: names -> UserService.names; find -> ?
}
