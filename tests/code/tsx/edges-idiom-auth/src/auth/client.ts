import { storage } from "../lib/storage";

export interface Credentials {
  email: string;
  password: string;
}

export class Session {
  constructor(public token: string, private expires: number) {}

  get expired(): boolean {
    return this.expires < now(); //: now -> now
  }

  refresh(): Session {
    this.expires = now() + 1000; //: now -> now
    return this;
  }

  hasRole(role: Role): boolean {
    return decode(this.token).includes(role); //: decode -> decode; includes -> ?
  }
}

export type Role = "admin" | "user";

export class AuthClient {
  async login(credentials: Credentials): Promise<Session> {
    const token = await this.post("/login", credentials); //: post -> AuthClient.post
    return this.remember(new Session(token, now())); //: remember -> AuthClient.remember; Session -> Session; now -> now
  }

  logout(session: Session | null): void {
    if (session?.hasRole("admin")) storage.remove("admin"); //: hasRole -> Session.hasRole; remove -> src/lib/storage.ts Storage.remove
    storage.remove("session"); //: remove -> src/lib/storage.ts Storage.remove
  }

  restore(): Session | null {
    const session = storage.read<Session>("session"); //: read -> src/lib/storage.ts Storage.read
    return session && !session.expired ? session.refresh() : null; //: refresh -> Session.refresh
  }

  private remember(session: Session) {
    storage.write("session", session); //: write -> src/lib/storage.ts Storage.write
    return session;
  }

  private async post(path: string, body: unknown): Promise<string> {
    const res = await fetch(path, { method: "POST", body: JSON.stringify(body) }); //: fetch -> ?; stringify -> ?
    return res.text(); //: text -> ?
  }
}

const now = () => Date.now(); //: now -> ?

function decode(token: string): string[] {
  return atob(token).split(","); //: atob -> ?; split -> ?
}
