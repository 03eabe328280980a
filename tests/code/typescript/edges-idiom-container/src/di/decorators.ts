import { Container, Constructor, Token } from "./container";

export function injectable(...deps: Token<unknown>[]) {
  return function <C extends Constructor>(target: C): C {
    attach(target, deps); //: attach -> attach
    return target;
  };
}

export function inject<T>(token: Token<T>) {
  return (target: object, key: string) => {
    Object.defineProperty(target, key, { get: () => Container.instance.get(token) }); //: get -> src/di/container.ts Container.get; defineProperty -> ?
  };
}

export const singleton = (): ClassDecorator => (target) => attach(target, []); //: attach -> attach

function attach(target: Function, deps: Token<unknown>[]) {
  (target as any).deps = deps;
}
