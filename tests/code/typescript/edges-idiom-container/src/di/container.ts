export type Constructor<T = object> = new (...args: any[]) => T;
export interface Token<T> { readonly name: string; readonly _?: T }
export type Factory<T> = (container: Container) => T;

export function token<T>(name: string): Token<T> {
  return { name };
}

export class Container {
  private readonly factories = new Map<Token<unknown>, Factory<unknown>>(); //: Map -> ?
  private static shared?: Container;

  static get instance(): Container {
    return (Container.shared ??= new Container()); //: Container -> Container
  }

  bind<T>(token: Token<T>): Binding<T> {
    return new Binding(this, token); //: Binding -> Binding
  }

  set<T>(token: Token<T>, factory: Factory<T>): this {
    this.factories.set(token, factory); //: set -> ?
    return this;
  }

  get<T>(token: Token<T>): T {
    const factory = this.factories.get(token); //: get -> ?
    if (!factory) throw new UnknownToken(token); //: UnknownToken -> UnknownToken
    return factory(this) as T; //: factory -> ?
  }

  build<T>(type: Constructor<T>): T {
    return new type(...dependenciesOf(type).map((t) => this.get(t))); //: dependenciesOf -> dependenciesOf; get -> Container.get; map -> ?
  }
}

export class Binding<T> {
  constructor(private container: Container, private token: Token<T>) {}

  to(type: Constructor<T>): Container {
    return this.container.set(this.token, (c) => c.build(type)); //: set -> Container.set; build -> Container.build
  }

  toValue(value: T): Container {
    return this.toFactory(() => value); //: toFactory -> Binding.toFactory
  }

  toFactory(factory: Factory<T>) {
    return this.container.set(this.token, factory); //: set -> Container.set
  }
}

class UnknownToken extends Error {
  constructor(token: Token<unknown>) {
    super(token.name); //: super -> ?
  }
}

function dependenciesOf(type: Constructor): Token<unknown>[] {
  return (type as any).deps ?? [];
}
