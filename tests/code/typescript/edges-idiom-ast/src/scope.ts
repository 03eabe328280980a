export class Scope<V> {
  private names: Map<string, V>;

  private constructor(private readonly parent?: Scope<V>, names?: Map<string, V>) {
    this.names = names ?? new Map(); //: Map -> ?
  }

  static root<V>(): Scope<V> {
    return new Scope<V>(); //: Scope -> Scope
  }

  child(names: Map<string, V>): Scope<V> {
    return new Scope(this, names); //: Scope -> Scope
  }

  define(name: string, value: V): void {
    if (this.has(name)) throw new DuplicateName(name); //: has -> Scope.has; DuplicateName -> DuplicateName
    this.names.set(name, value); //: set -> ?
  }

  has(name: string): boolean {
    return this.names.has(name) || (this.parent?.has(name) ?? false); //: has -> ?; has -> Scope.has
  }

  resolve(name: string): any {
    if (this.names.has(name)) return this.names.get(name); //: has -> ?; get -> ?
    return this.parent!.resolve(name); //: resolve -> Scope.resolve
  }
}

class DuplicateName extends Error {}
