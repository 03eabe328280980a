export interface Mailer {
  send(to: string, body: string): Promise<void>;
}

export class SmtpMailer implements Mailer {
  constructor(private readonly host: string) {}

  async send(to: string, body: string): Promise<void> {
    await this.connect(to); //: connect -> SmtpMailer.connect
  }

  private connect(to: string) {}
}

export class FakeMailer implements Mailer {
  sent: string[] = [];
  async send(to: string) {
    this.sent.push(to); //: push -> ?
  }
}
