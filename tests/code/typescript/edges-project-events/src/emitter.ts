type Listener<T> = (value: T) => void;

export class Emitter<Events extends Record<string, any>> {
  private listeners: { [K in keyof Events]?: Listener<Events[K]>[] } = {};

  on<K extends keyof Events>(name: K, listener: Listener<Events[K]>): () => void {
    this.add(name, listener); //: add -> Emitter.add
    return () => this.off(name, listener); //: off -> Emitter.off
  }

  private add<K extends keyof Events>(name: K, listener: Listener<Events[K]>) {}

  off(name: keyof Events, listener: unknown): void {}

  emit<K extends keyof Events>(name: K, value: Events[K]): this {
    this.listeners[name]?.forEach((l) => l(value)); //: forEach -> ?; l -> ?
    return this;
  }
}
