import * as products from "./products";
import type { Product, Handler } from "./types";

export class Stock<T extends products.Tea | products.Pot = products.Tea> {
  private shelves: Record<string, T[]> = {};
  private byName = new Map<string, T>(); //: Map -> ?
  protected handlers: Handler<T>[] = [];

  add(item: T): this {
    (this.shelves[item.name()] ||= []).push(item); //: name -> src/products.ts Base.name; push -> ?
    this.byName.set(item.name(), item); //: set -> ?; name -> src/products.ts Base.name
    this.handlers.forEach((handler) => handler(item)); //: forEach -> ?; handler -> ?
    return this;
  }

  take(name: string): T {
    const item = this.byName.get(name); //: get -> ?
    if (item === undefined) throw new Missing(name); //: Missing -> Missing
    item.describe(); //: describe -> src/products.ts Base.describe
    return item;
  }

  get size() {
    return Object.keys(this.shelves).length; //: keys -> ?
  }
}

class Missing extends Error {
  override name = "Missing";
}

const stock = new Stock<products.Tea>().add(new products.Tea("green")); //: Stock -> Stock; add -> Stock.add; Tea -> src/products.ts Tea
stock.take("green").price(); //: take -> Stock.take; price -> src/products.ts Tea.price (missed)

const pot = products.Pot.make("blue"); //: make -> src/products.ts Pot.make
pot.pour(stock.take("green")).describe(); //: pour -> src/products.ts Pot.pour; take -> Stock.take; describe -> src/products.ts Base.describe (missed)
(pot as products.Pot).price(); //: price -> src/products.ts Pot.price
(<products.Pot>pot).describe(); //: describe -> src/products.ts Base.describe

const list: Product[] = [];
products.cheapest(list)?.name(); //: cheapest -> src/products.ts cheapest; name -> src/types.ts Named.name
list.map((p) => p.price()).concat([1]); //: map -> ?; price -> src/types.ts Priced.price; concat -> ?
const index = new WeakMap<object, products.Pot>(); //: WeakMap -> ?
index.get(list)!.pour(stock.take("x")); //: get -> ?; pour -> src/products.ts Pot.pour; take -> Stock.take
