type Handler<T> = (payload: T) => void;
export type EventMap = Record<string, unknown>;

export class TypedEmitter<M extends EventMap> {
  private handlers: { [K in keyof M]?: Handler<M[K]>[] } = {};

  on<K extends keyof M>(name: K, handler: Handler<M[K]>): Subscription {
    this.list(name).push(handler); //: list -> TypedEmitter.list; push -> ?
    return new Subscription(() => this.off(name, handler)); //: Subscription -> Subscription; off -> TypedEmitter.off
  }

  once<K extends keyof M>(name: K, handler: Handler<M[K]>): Subscription {
    const subscription = this.on(name, (payload) => { //: on -> TypedEmitter.on
      subscription.dispose(); //: dispose -> Subscription.dispose
      handler(payload); //: handler -> ?
    });
    return subscription;
  }

  off<K extends keyof M>(name: K, handler: Handler<M[K]>): void {
    this.handlers[name] = this.list(name).filter((h) => h !== handler); //: list -> TypedEmitter.list; filter -> ?
  }

  protected emit<K extends keyof M>(name: K, payload: M[K]): void {
    for (const handler of this.list(name)) handler(payload); //: list -> TypedEmitter.list; handler -> ?
  }

  private list<K extends keyof M>(name: K): Handler<M[K]>[] {
    return (this.handlers[name] ??= []);
  }
}

export interface Disposable {
  dispose(): void;
}

export class Subscription implements Disposable {
  constructor(private release: () => void) {}
  dispose(): void {
    this.release(); //: release -> ?
    this.release = noop;
  }
}

export class Disposables implements Disposable {
  private items = new Set<Disposable>(); //: Set -> ?

  add<T extends Disposable>(item: T): T {
    this.items.add(item); //: add -> ?
    return item;
  }

  dispose() {
    this.items.forEach((item) => item.dispose()); //: dispose -> Disposable.dispose; forEach -> ?
    for (const item of [...this.items]) item.dispose(); //: dispose -> Disposable.dispose
  }
}

function noop() {}
