import { HttpError } from "./errors";
import { Context, Middleware, Next } from "./types";

interface CorsOptions {
  origin?: string;
}

export default function cors({ origin = "*" }: CorsOptions = {}): Middleware {
  return async (ctx, next) => {
    setHeader(ctx, "Access-Control-Allow-Origin", origin); //: setHeader -> setHeader
    await next(); //: next -> ?
  };
}

export function withTimeout(ms: number): Middleware {
  return async function (ctx: Context, next: Next) {
    const timer = setTimeout(() => fail(ctx), ms); //: setTimeout -> ?; fail -> withTimeout.fail
    try {
      await next(); //: next -> ?
    } finally {
      clearTimeout(timer); //: clearTimeout -> ?
    }
  };

  function fail(ctx: Context): never {
    ctx.res.send("timeout"); //: send -> src/http/types.ts Res.send
    throw new HttpError(504, "timeout"); //: HttpError -> src/http/errors.ts HttpError
  }
}

const setHeader = (ctx: Context, name: string, value: string) => {
  ctx.state[name] = value;
};
