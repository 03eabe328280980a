#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Warehouse, PerishableProduct, money, OutOfStock } from '../src/index.js';

const rows = JSON.parse(readFileSync(process.argv[2], 'utf8')); //: parse -> ?; readFileSync -> ?
const warehouse = Warehouse.load(rows); //: load -> src/warehouse.js Warehouse.load
const milk = new PerishableProduct({ name: 'milk', price: 1.2, expires: Infinity }); //: PerishableProduct -> src/product.js PerishableProduct

warehouse.add(milk, 3).add(milk); //: add -> src/warehouse.js Warehouse.add; add -> src/warehouse.js Warehouse.add
const stop = warehouse.subscribe((kind, product) => console.log(kind, product.label)); //: subscribe -> src/warehouse.js Warehouse.subscribe; log -> ?
try {
  warehouse.take(milk, 100); //: take -> src/warehouse.js Warehouse.take
} catch (err) {
  if (!(err instanceof OutOfStock)) throw err;
  console.error(money.sum([milk.total(err.missing)]).toString()); //: sum -> src/money.js sum; total -> src/product.js Product.total; toString -> src/money.js Money.toString (missed); error -> ?
}
stop();
