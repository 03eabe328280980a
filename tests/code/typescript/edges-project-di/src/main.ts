import { Container } from "@app/container";
import { UserService } from "./services/users";
import { FakeMailer, SmtpMailer } from "./services/mail";

async function main() {
  const container = new Container().register(SmtpMailer, new SmtpMailer("x")); //: Container -> src/container.ts Container; register -> src/container.ts Container.register; SmtpMailer -> src/services/mail.ts SmtpMailer
  const service = new UserService(container.resolve(SmtpMailer), container); //: UserService -> src/services/users.ts UserService; resolve -> src/container.ts Container.resolve
  const user = await service.register("ann"); //: register -> src/services/users.ts UserService.register
  user.rename("bob").can("fly"); //: rename -> src/models/user.ts User.rename; can -> src/models/user.ts User.can
  service.find("ann")?.can("fly"); //: find -> src/services/users.ts UserService.find; can -> src/models/user.ts User.can
  service.find("x")!.email(); //: find -> src/services/users.ts UserService.find; email -> src/models/user.ts User.email
  const fake = new FakeMailer(); //: FakeMailer -> src/services/mail.ts FakeMailer
  await fake.send("x"); //: send -> src/services/mail.ts FakeMailer.send
  fake.sent.map((s) => s.trim()); //: trim -> ?
  service.register("y").then((u) => u.rename("q")); //: register -> src/services/users.ts UserService.register; rename -> src/models/user.ts User.rename
}

void main(); //: main -> main
