import { sum } from './money.js';
import { OutOfStock } from './errors.js';
import Product from './product.js';

export class Warehouse {
  #stock = new Map(); //: Map -> ?
  #listeners = [];

  add(product, count = 1) {
    this.#stock.set(product, this.count(product) + count); //: count -> Warehouse.count; set -> ?
    this.#notify('add', product); //: #notify -> Warehouse.#notify
    return this;
  }

  count(product) {
    return this.#stock.get(product) ?? 0; //: get -> ?
  }

  take(product, count) {
    const have = this.count(product); //: count -> Warehouse.count
    if (have < count) throw new OutOfStock(product, count - have); //: OutOfStock -> src/errors.js OutOfStock
    this.#stock.set(product, have - count); //: set -> ?
  }

  value() {
    return sum([...this]); //: sum -> src/money.js sum
  }

  subscribe(listener) {
    this.#listeners.push(listener); //: push -> ?
    return () => this.#unsubscribe(listener); //: #unsubscribe -> Warehouse.#unsubscribe
  }

  #unsubscribe(listener) {
    this.#listeners = this.#listeners.filter((l) => l !== listener); //: filter -> ?
  }

  #notify(kind, product) {
    for (const listener of this.#listeners) listener(kind, product); //: listener -> ?
  }

  *[Symbol.iterator]() {
    for (const [product, count] of this.#stock) yield product.total(count); //: total -> ?
  }

  static load(rows) {
    const warehouse = new Warehouse(); //: Warehouse -> Warehouse
    for (const row of rows) {
      warehouse.add(new Product(row).tag('loaded'), row.count); //: Product -> src/product.js Product; tag -> src/product.js Product.tag; add -> Warehouse.add
    }
    return warehouse;
  }
}
