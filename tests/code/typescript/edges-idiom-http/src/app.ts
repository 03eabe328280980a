import { Router, Req, Res, errors, cors, withTimeout, type Context, type Middleware } from "./http";
import { TodoController } from "./todos";

const todos = new TodoController(); //: TodoController -> src/todos.ts TodoController

const auth: Middleware = async (ctx, next) => {
  if (!ctx.req.header("authorization")) throw new errors.HttpError(401, "who?"); //: header -> src/http/types.ts Req.header; HttpError -> src/http/errors.ts HttpError
  await next(); //: next -> ?
};

export const router = new Router() //: Router -> src/http/router.ts Router
  .use(cors(), withTimeout(100), auth) //: cors -> src/http/middleware.ts cors; withTimeout -> src/http/middleware.ts withTimeout; use -> src/http/router.ts Router.use
  .get("/todos", todos.list) //: get -> src/http/router.ts Router.get
  .post("/todos", (ctx) => todos.create(ctx)); //: post -> src/http/router.ts Router.post; create -> src/todos.ts TodoController.create

export async function inject(method: "GET" | "POST", url: string): Promise<Res> {
  const ctx: Context = { req: new Req(method, url), res: new Res(), state: {} }; //: Req -> src/http/types.ts Req; Res -> src/http/types.ts Res
  await router.handle(ctx); //: handle -> src/http/router.ts Router.handle
  return ctx.res.send("done"); //: send -> src/http/types.ts Res.send
}
