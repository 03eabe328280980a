import { Mailer } from "./mail";
import type { Container } from "@app/container";
import { User, createUser } from "@app/models";

export class UserService {
  private cache: Map<string, User> = new Map();
  #last?: User;

  constructor(
    private readonly mailer: Mailer,
    container: Container,
  ) {
    container.resolve(UserService); //: resolve -> src/container.ts Container.resolve
  }

  async register(name: string): Promise<User> {
    const user = createUser(name); //: createUser -> src/models/index.ts createUser
    await this.mailer.send(user.email(), "hi"); //: send -> src/services/mail.ts Mailer.send; email -> src/models/user.ts User.email
    this.cache.set(name, user);
    this.#last = user;
    return user;
  }

  find(name: string): User | undefined {
    this.#last?.rename("x"); //: rename -> src/models/user.ts User.rename
    return this.cache.get(name);
  }

  renameAll(): void {
    for (const user of this.cache.values()) {
      user.rename("y"); //: rename -> src/models/user.ts User.rename
    }
    this.cache.forEach((user) => user.rename("z")); //: rename -> src/models/user.ts User.rename
    this.cache.get("a")?.rename("b"); //: rename -> src/models/user.ts User.rename
    for (const [key, user] of this.cache) user.email(); //: email -> src/models/user.ts User.email
  }
}
