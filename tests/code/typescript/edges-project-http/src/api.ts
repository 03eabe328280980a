import Client, { type ClientOptions } from "./client";
import { createLogger } from "./log";

interface User {
  name: string;
}

export class Api {
  private client: Client;
  constructor(options: Partial<ClientOptions>) {
    this.client = new Client({ ...defaults, ...options }).use((r) => r); //: Client -> src/client/index.ts Client; use -> src/client/index.ts Client.use
    options.logger?.child("api").debug("made"); //: child -> src/log.ts Logger.child; debug -> src/log.ts Logger.debug
  }
  async users(): Promise<User[]> {
    const response = await this.client.get("/users"); //: get -> src/client/index.ts Client.get
    response.headers.get("x"); //: get -> src/client/response.ts Headers.get
    return response.json<User[]>(); //: json -> src/client/response.ts Response.json
  }
}

const defaults: ClientOptions = { baseUrl: "", retry: { shouldRetry: () => false, wait: async () => {} } };
createLogger("x").child("y").debug("z"); //: createLogger -> src/log.ts createLogger; child -> src/log.ts Logger.child; debug -> src/log.ts Logger.debug
