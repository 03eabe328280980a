type Constructor<T = {}> = new (...args: any[]) => T;

export function Timestamped<B extends Constructor>(Base: B) {
  return class extends Base {
    created = Date.now(); //: now -> ?
    touch() {}
  };
}

export class Model {
  static find<T extends Model>(this: new () => T, id: string): T {
    return new this();
  }
  save(): this {
    this.hook(); //: hook -> Model.hook
    return this;
  }
  protected hook(): void {}
}

export interface Serializable {
  serialize(): string;
}
