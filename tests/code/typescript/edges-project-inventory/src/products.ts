import { Size, type Priced, type Product } from "./types";

abstract class Base implements Priced {
  protected constructor(protected readonly label: string) {}
  name(): string {
    return this.label.toUpperCase(); //: toUpperCase -> ?
  }
  abstract price(): number;
  describe(): string {
    return `${this.name()} ${this.price().toFixed(2)}`; //: name -> Base.name; price -> Base.price; toFixed -> ?
  }
}

export class Tea extends Base {
  constructor(label: string, private size = Size.S) {
    super(label); //: super -> Base
  }
  override price() {
    return prices[this.size] ?? fallback(this); //: fallback -> fallback
  }
}

export class Pot extends Base {
  static #made = 0;
  static make(label: string): Pot {
    Pot.#made++;
    return new this(label);
  }
  price = (): number => Pot.#made;
  pour<T extends Tea>(tea: T): T {
    tea.describe(); //: describe -> Base.describe
    return tea;
  }
}

const prices: Record<Size, number> = [1, 2];

function fallback(product: Priced): number {
  return product.name().length; //: name -> src/types.ts Named.name
}

export function cheapest(products: readonly Product[]): Product | undefined {
  const sorted = [...products].sort((a, b) => a.price() - b.price()); //: sort -> ?; price -> src/types.ts Priced.price; price -> src/types.ts Priced.price
  return sorted[0];
}
