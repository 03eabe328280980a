import type { Context, Method, Middleware, Next } from "./types";
import { HttpError, NotFound } from "./errors";

interface Route {
  method: Method;
  pattern: RegExp;
  handler: Middleware;
  match(url: string): boolean;
}

class CompiledRoute implements Route {
  readonly pattern: RegExp;
  constructor(public method: Method, path: string, public handler: Middleware) {
    this.pattern = CompiledRoute.compile(path); //: compile -> CompiledRoute.compile
  }
  private static compile(path: string): RegExp {
    return new RegExp(path); //: RegExp -> ?
  }
  match(url: string): boolean {
    return this.pattern.test(url); //: test -> ?
  }
}

export class Router {
  private routes: Route[] = [];
  private stack: Middleware[] = [];

  get(path: string, handler: Middleware): this {
    return this.route("GET", path, handler); //: route -> Router.route
  }

  post(path: string, handler: Middleware): this {
    return this.route("POST", path, handler); //: route -> Router.route
  }

  use(...middleware: Middleware[]): Router {
    this.stack.push(...middleware); //: push -> ?
    return this;
  }

  private route(method: Method, path: string, handler: Middleware) {
    this.routes.push(new CompiledRoute(method, path, handler)); //: CompiledRoute -> CompiledRoute; push -> ?
    return this;
  }

  async handle(ctx: Context): Promise<void> {
    const route = this.routes.find((r) => r.match(ctx.req.url)); //: match -> Route.match; find -> ?
    if (!route) throw new NotFound(ctx.req.url); //: NotFound -> src/http/errors.ts NotFound
    await this.run([...this.stack, route.handler], ctx); //: run -> Router.run
  }

  private run(stack: Middleware[], ctx: Context): Promise<void> {
    const dispatch = async (i: number): Promise<void> => {
      const fn = stack[i];
      if (fn) await fn(ctx, () => dispatch(i + 1)); //: fn -> ?; dispatch -> Router.run.dispatch
    };
    return dispatch(0).catch((e) => HttpError.from(e).write(ctx.res)); //: dispatch -> Router.run.dispatch; from -> src/http/errors.ts HttpError.from; write -> src/http/errors.ts HttpError.write; catch -> ?
  }
}
