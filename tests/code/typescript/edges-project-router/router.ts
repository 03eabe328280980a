export type Method = "GET" | "POST";

export interface Context {
  path: string;
  params: Params;
  json(body: unknown): Response;
}

export class Params {
  constructor(private values: Record<string, string>) {}
  get(name: string): string {
    return this.values[name] ?? missing(name); //: missing -> missing
  }
  number(name: string): number {
    return Number(this.get(name)); //: Number -> ?; get -> Params.get
  }
}

const missing = (name: string): never => {
  throw new NotFound(`no ${name}`); //: NotFound -> NotFound
};

export class NotFound extends Error {
  toResponse(): Response {
    return new Response(this.message, { status: 404 }); //: Response -> ?
  }
}

type Handler = (context: Context) => Response | Promise<Response>;

export class Router {
  readonly #routes: Route[] = [];

  get(path: string, handler: Handler): Router {
    return this.on("GET", path, handler); //: on -> Router.on
  }

  post = (path: string, handler: Handler) => this.on("POST", path, handler); //: on -> Router.on

  private on(method: Method, path: string, handler: Handler) {
    this.#routes.push(new Route(method, path, handler)); //: push -> ?; Route -> Route
    return this;
  }

  async handle(request: Request): Promise<Response> {
    const route = this.#routes.find((route) => route.matches(request)); //: find -> ?; matches -> Route.matches
    if (!route) return new NotFound(request.url).toResponse(); //: NotFound -> NotFound; toResponse -> NotFound.toResponse
    try {
      return await route.run(request); //: run -> Route.run
    } catch (error) {
      if (error instanceof NotFound) return error.toResponse(); //: toResponse -> NotFound.toResponse
      throw error;
    }
  }
}

class Route {
  constructor(
    private readonly method: Method,
    private readonly path: string,
    private readonly handler: Handler,
  ) {}

  matches({ method, url }: Request): boolean {
    return method === this.method && url.endsWith(this.path); //: endsWith -> ?
  }

  run(request: Request) {
    const params = new Params({}); //: Params -> Params
    return this.handler({ path: request.url, params, json: (body) => Response.json(body) }); //: json -> ?
  }
}
