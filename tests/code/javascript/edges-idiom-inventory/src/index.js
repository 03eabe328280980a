export { Warehouse } from './warehouse.js';
export { default as Product, PerishableProduct } from './product.js';
export * as money from './money.js';
export * from './errors.js';
