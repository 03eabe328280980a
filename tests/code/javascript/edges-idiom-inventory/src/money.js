const FORMAT = new Intl.NumberFormat('en'); //: NumberFormat -> ?

export const zero = () => Money.of(0); //: of -> Money.of

export class Money {
  #cents;

  constructor(cents) {
    this.#cents = cents;
  }

  static of(amount) {
    return new Money(Math.round(amount * 100)); //: Money -> Money; round -> ?
  }

  static get ZERO() {
    return zero(); //: zero -> zero
  }

  get amount() {
    return this.#cents / 100;
  }

  plus(other) {
    return this.#with(this.#cents + other.#cents); //: #with -> Money.#with
  }

  times(n) {
    return this.#with(this.#cents * n); //: #with -> Money.#with
  }

  #with(cents) {
    return new Money(cents); //: Money -> Money
  }

  toString() {
    return FORMAT.format(this.amount); //: format -> ?
  }
}

export function sum(monies) {
  return monies.reduce((total, m) => total.plus(m), zero()); //: reduce -> ?; zero -> zero; plus -> Money.plus (missed)
}
