import type { Res } from "./types";

export class HttpError extends Error {
  constructor(readonly status: number, message: string) {
    super(message); //: super -> ?
  }

  static from(e: unknown): HttpError {
    return e instanceof HttpError ? e : new HttpError(500, String(e)); //: HttpError -> HttpError; String -> ?
  }

  write(res: Res): void {
    res.status = this.status;
    res.json({ error: this.message }); //: json -> src/http/types.ts Res.json
  }
}

export class NotFound extends HttpError {
  constructor(url: string) {
    super(404, url); //: super -> HttpError
  }
}
