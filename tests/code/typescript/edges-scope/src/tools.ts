export function run(): void {}
export function load(): Store {
  return new Store(); //: Store -> Store
}
export class Store {
  get(): Store {
    return this;
  }
}
export class Other {
  get(): void {}
}
export const map = (x: number) => x;
