export interface Item {
  select(): void;
  label(): string;
}

export class Store {
  pick(item: Item): void {
    item.label(); //: label -> Item.label
  }
}

export function createStore(): Store {
  return new Store(); //: Store -> Store
}

export function pick(): void {}
