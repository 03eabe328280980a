import { Money } from './money.js';
import { InvalidProduct } from './errors.js';

export default class Product {
  static #next = 1;
  tags = new Set(); //: Set -> ?

  constructor({ name, price }) {
    this.id = Product.#nextId(); //: #nextId -> Product.#nextId
    this.name = name;
    this.price = Money.of(price); //: of -> src/money.js Money.of
    this.validate(); //: validate -> Product.validate
  }

  static #nextId() {
    return Product.#next++;
  }

  static from(row) {
    return new this(row);
  }

  validate() {
    if (!this.name) throw new InvalidProduct(this); //: InvalidProduct -> src/errors.js InvalidProduct
  }

  total(count) {
    return this.price.times(count); //: times -> src/money.js Money.times
  }

  tag(...names) {
    names.forEach((n) => this.tags.add(n)); //: forEach -> ?; add -> ?
    return this;
  }

  get label() {
    return `${this.name} ${this.price.toString()}`; //: toString -> src/money.js Money.toString
  }
}

export class PerishableProduct extends Product {
  constructor(options) {
    super(options); //: super -> Product
    this.expires = options.expires;
  }

  validate() {
    super.validate(); //: validate -> Product.validate
    if (this.isExpired()) throw new InvalidProduct(this); //: isExpired -> PerishableProduct.isExpired; InvalidProduct -> src/errors.js InvalidProduct
  }

  isExpired(now = Date.now()) { //: now -> ?
    return this.expires < now;
  }
}
