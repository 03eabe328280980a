import { Injectable } from "./di";

/** Serves. */
@Injectable({ scope: "root" })
export abstract class Server<K, V extends Base> extends Base<K> implements Runs, net.Closes {
  private static readonly count: number = 0;
  #secret = 1;
  declare name?: string;
  handler = async (event: Event): Promise<void> => {
    this.stop();
  };

  constructor(
    private readonly store: Store<K>,
    public title = "x",
    plain?: number,
  ) {
    super();
    this.store.get(title);
  }

  @log
  async start<T>(this: Server<K, V>, port: number, ...rest: string[]): Promise<T | undefined> {
    await this.store.connect(port);
    return undefined;
  }

  protected abstract stop(): void;

  override toString(): string {
    return "";
  }

  static make(): Server<string, Base> {
    return new Concrete();
  }

  get size(): number | null {
    return null;
  }

  overloaded(a: string): void;
  overloaded(a: number): void;
  overloaded(a: unknown): void {}
}
