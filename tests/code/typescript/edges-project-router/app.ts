import { Router, type Context, NotFound } from "./router";
import { auth } from "./middleware/auth";
import * as users from "./users";

const show = (context: Context) => context.json(users.find(context.params.number("id"))); //: json -> router.ts Context.json; find -> users.ts find; number -> router.ts Params.number

export const app = new Router() //: Router -> router.ts Router
  .get("/users/:id", auth(show)) //: get -> router.ts Router.get; auth -> middleware/auth.ts auth
  .post("/users", async (context) => { //: post -> router.ts Router.post
    const user = await users.create(context.params.get("name")); //: create -> users.ts create; get -> router.ts Params.get
    if (!user.valid()) throw new NotFound(user.name); //: valid -> users.ts User.valid; NotFound -> router.ts NotFound
    return context.json(user); //: json -> router.ts Context.json
  });

new Headers().get("x"); //: Headers -> ?; get -> ?
await app.handle(new Request("/")); //: handle -> router.ts Router.handle; Request -> ?
