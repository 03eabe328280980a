import { Container } from "./di";
import { SmtpMailer, FakeMailer } from "./services/mailer";
import { Signup } from "./services/signup";
import { MAILER, SIGNUP } from "./services/tokens";

const container = new Container(); //: Container -> src/di/container.ts Container
container.bind(MAILER).to(SmtpMailer).bind(SIGNUP).to(Signup); //: bind -> src/di/container.ts Container.bind; to -> src/di/container.ts Binding.to; bind -> src/di/container.ts Container.bind; to -> src/di/container.ts Binding.to
Container.instance.bind(MAILER).toValue(new FakeMailer()); //: bind -> src/di/container.ts Container.bind; toValue -> src/di/container.ts Binding.toValue; FakeMailer -> src/services/mailer.ts FakeMailer

async function main(): Promise<void> {
  const signup = container.get(SIGNUP); //: get -> src/di/container.ts Container.get
  const user = await signup.register("ada@example.org"); //: register -> src/services/signup.ts Signup.register (missed)
  user.greeting(); //: greeting -> src/services/signup.ts User.greeting (missed)
  const built = container.build(Signup); //: build -> src/di/container.ts Container.build
  built.register("x"); //: register -> src/services/signup.ts Signup.register (missed)
  const fake = container.get(MAILER) as FakeMailer; //: get -> src/di/container.ts Container.get
  await fake.send("x"); //: send -> src/services/mailer.ts FakeMailer.send
}

void main(); //: main -> main
