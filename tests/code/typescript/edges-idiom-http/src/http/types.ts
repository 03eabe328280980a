export type Method = "GET" | "POST";
export interface Context {
  req: Req;
  res: Res;
  state: Record<string, unknown>;
}
export type Next = () => Promise<void>;
export type Middleware = (ctx: Context, next: Next) => Promise<void> | void;

export class Req {
  constructor(readonly method: Method, readonly url: string, private raw?: string) {}
  json<T>(): T {
    return JSON.parse(this.raw ?? "null"); //: parse -> ?
  }
  header(name: string): string | undefined {
    return name;
  }
}

export class Res {
  status = 200;
  send(body: string): this {
    return this.end(body); //: end -> Res.end
  }
  json(value: unknown) {
    return this.send(JSON.stringify(value)); //: send -> Res.send; stringify -> ?
  }
  protected end(text: string) {
    return this;
  }
}
