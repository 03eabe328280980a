export class Response {
  constructor(private readonly raw: globalThis.Response) {}
  async json<T>(): Promise<T> {
    return this.raw.json(); //: json -> ?
  }
  get headers(): Headers {
    return new Headers(this.raw.headers); //: Headers -> Headers
  }
}
class Headers {
  constructor(raw: unknown) {}
  get(name: string): string | null {
    return null;
  }
}
