import { inject, injectable } from "../di";
import { Mailer } from "./mailer";
import { MAILER } from "./tokens";

@injectable(MAILER) //: injectable -> src/di/decorators.ts injectable
export class Signup {
  @inject(MAILER) private readonly backup!: Mailer; //: inject -> src/di/decorators.ts inject

  constructor(private readonly mailer: Mailer) {}

  async register(email: string): Promise<User> {
    const user = this.create(email); //: create -> Signup.create
    const ok = await this.mailer.send(email, user.greeting()); //: send -> src/services/mailer.ts Mailer.send; greeting -> User.greeting
    if (!ok) await this.backup.send(email, "hi"); //: send -> src/services/mailer.ts Mailer.send
    return user;
  }

  private create(email: string) {
    return new User(email); //: User -> User
  }
}

export class User {
  constructor(readonly email: string) {}
  greeting(): string {
    return `hi ${this.email}`;
  }
}
