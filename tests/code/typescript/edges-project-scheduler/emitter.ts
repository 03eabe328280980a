type Listener<A extends unknown[]> = (...args: A) => void;
type Events = Record<string, unknown[]>;

export class Emitter<E extends Events> {
  #listeners: { [K in keyof E]?: Listener<E[K]>[] } = {};

  on<K extends keyof E>(event: K, listener: Listener<E[K]>): () => void {
    (this.#listeners[event] ??= []).push(listener); //: push -> ?
    return () => this.off(event, listener); //: off -> Emitter.off
  }

  off<K extends keyof E>(event: K, listener: Listener<E[K]>): void {
    this.#listeners[event] = this.#listeners[event]?.filter((l) => l !== listener); //: filter -> ?
  }

  protected emit<K extends keyof E>(event: K, ...args: E[K]): void {
    this.#listeners[event]?.forEach((listener) => listener(...args)); //: forEach -> ?; listener -> ?
  }
}
