export type Token<T> = new (...args: any[]) => T;

export class Container {
  private readonly instances = new Map<Token<unknown>, unknown>();

  register<T>(token: Token<T>, instance: T): this {
    this.instances.set(token, instance); //: set -> ?
    return this;
  }

  resolve<T>(token: Token<T>): T {
    const found = this.instances.get(token); //: get -> ?
    return (found ?? new token()) as T; //: token -> ?
  }
}
