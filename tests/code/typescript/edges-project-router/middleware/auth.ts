import type { Context } from "../router";

type Handle = (context: Context) => Response;

export function auth(next: Handle): Handle {
  return function guarded(context) {
    if (!allowed(context)) return deny(); //: allowed -> allowed; deny -> auth.deny
    return next(context); //: next -> ?
  };

  function deny(): Response {
    return new Response(null, { status: 401 }); //: Response -> ?
  }
}

function allowed({ params }: Context): boolean {
  return params.get("token") !== ""; //: get -> router.ts Params.get
}
