export enum Currency {
  EUR = "EUR",
  USD = "USD",
}

export namespace Currency {
  export function parse(text: string): Currency {
    return normalise(text) as Currency; //: normalise -> Currency.normalise
  }

  function normalise(text: string) {
    return text.trim().toUpperCase(); //: trim -> ?; toUpperCase -> ?
  }
}

export class Money {
  constructor(
    private readonly cents: number,
    private readonly currency: Currency,
  ) {}

  static zero(currency: Currency) {
    return new Money(0, currency); //: Money -> Money
  }

  add(other: Money): Money {
    this.assertSame(other); //: assertSame -> Money.assertSame
    return new Money(this.cents + other.cents, this.currency); //: Money -> Money
  }

  isNegative(): boolean {
    return this.cents < 0;
  }

  format = (): string => `${this.cents / 100} ${this.currency}`;

  private assertSame(other: Money): asserts other is Money {
    if (other.currency !== this.currency) throw new TypeError(other.format()); //: TypeError -> ?; format -> Money.format
  }
}
