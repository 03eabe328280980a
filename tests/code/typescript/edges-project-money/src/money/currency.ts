export class Currency {
  private static readonly known = new Map<string, Currency>(); //: Map -> ?

  private constructor(readonly code: string, readonly digits: number) {}

  static of(code: string): Currency {
    let found = Currency.known.get(code); //: get -> ?
    if (!found) {
      found = new Currency(code, 2); //: Currency -> Currency
      Currency.known.set(code, found); //: set -> ?
    }
    return found;
  }

  round(amount: number): number {
    return Number(amount.toFixed(this.digits)); //: Number -> ?; toFixed -> ?
  }
}
