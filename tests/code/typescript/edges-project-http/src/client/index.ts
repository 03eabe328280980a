import { Logger, createLogger } from "../log";
import { Response } from "./response";

export interface ClientOptions {
  baseUrl: string;
  logger?: Logger;
  retry: RetryPolicy;
}

export interface RetryPolicy {
  shouldRetry: (attempt: number) => boolean;
  wait(attempt: number): Promise<void>;
}

export default class Client {
  private readonly logger: Logger;
  private interceptors: Array<(r: Response) => Response> = [];

  constructor(private readonly options: ClientOptions) {
    this.logger = options.logger ?? createLogger("client"); //: createLogger -> src/log.ts createLogger
  }

  async get(path: string): Promise<Response> {
    return this.send("GET", path); //: send -> Client.send
  }

  private async send(method: string, path: string, attempt = 0): Promise<Response> {
    const { baseUrl, retry } = this.options;
    this.logger.debug(method); //: debug -> src/log.ts Logger.debug
    try {
      const raw = await fetch(baseUrl + path, { method }); //: fetch -> ?
      return this.intercept(new Response(raw)); //: intercept -> Client.intercept; Response -> src/client/response.ts Response
    } catch (error) {
      if (retry.shouldRetry(attempt)) { //: shouldRetry -> RetryPolicy.shouldRetry
        await retry.wait(attempt); //: wait -> RetryPolicy.wait
        return this.send(method, path, attempt + 1); //: send -> Client.send
      }
      throw error;
    }
  }

  private intercept(response: Response) {
    return this.interceptors.reduce((r, f) => f(r), response); //: f -> ?
  }

  use(f: (r: Response) => Response): this {
    this.interceptors.push(f); //: push -> ?
    return this;
  }
}
