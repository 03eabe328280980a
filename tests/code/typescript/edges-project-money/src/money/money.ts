import { Currency } from "./currency";

export function money(amount: number, code = "EUR"): Money {
  return new Money(amount, Currency.of(code)); //: Money -> Money; of -> src/money/currency.ts Currency.of
}

export namespace money {
  export const zero = (): Money => money(0); //: money -> money@3
  export function parse(text: string): Money {
    const [amount, code] = text.split(" "); //: split -> ?
    return money(parseFloat(amount), code); //: money -> money@3; parseFloat -> ?
  }
}

export class Money {
  constructor(readonly amount: number, readonly currency: Currency) {}

  add(other: Money): Money {
    this.check(other); //: check -> Money.check
    return this.with(this.amount + other.amount); //: with -> Money.with
  }

  split(parts: number): Money[] {
    const share = this.with(this.amount / parts); //: with -> Money.with
    return Array.from({ length: parts }, () => share.with(share.amount)); //: from -> ?; with -> Money.with
  }

  private with(amount: number): Money {
    return new Money(this.currency.round(amount), this.currency); //: Money -> Money; round -> src/money/currency.ts Currency.round
  }

  private check(this: Money, other: Money): asserts other is Money {
    if (other.currency !== this.currency) throw new CurrencyError(this, other); //: CurrencyError -> CurrencyError
  }

  toString = (): string => `${this.amount} ${this.currency.code}`;
}

export class CurrencyError extends Error {
  constructor(a: Money, b: Money) {
    super(`${a.toString()} and ${b.toString()}`); //: super -> ?; toString -> Money.toString; toString -> Money.toString
  }
}
