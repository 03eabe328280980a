import { injectable, singleton } from "../di";
import { MAILER } from "./tokens";

export interface Mailer {
  send(to: string, body: string): Promise<boolean>;
}

@injectable() //: injectable -> src/di/decorators.ts injectable
export class SmtpMailer implements Mailer {
  async send(to: string, body: string) {
    await this.connect(); //: connect -> SmtpMailer.connect
    return this.write(`${to}: ${body}`); //: write -> SmtpMailer.write
  }

  protected async connect(): Promise<void> {}

  private write(text: string): boolean {
    return text.length > 0;
  }
}

@singleton() //: singleton -> src/di/decorators.ts singleton
export class FakeMailer implements Mailer {
  readonly sent: string[] = [];

  async send(to: string): Promise<boolean> {
    this.sent.push(to); //: push -> ?
    return true;
  }
}
