import { AggregateRoot } from "./entity";
import { Money, Currency } from "./money";

export type AccountEvent =
  | { type: "opened"; owner: string }
  | { type: "deposited"; amount: Money };

export class Account extends AggregateRoot<AccountEvent> {
  private balance = Money.zero(Currency.EUR); //: zero -> src/domain/money.ts Money.zero

  static open(id: string, owner: string): Account {
    const account = new Account(id); //: Account -> Account
    account.raise({ type: "opened", owner }); //: raise -> src/domain/entity.ts AggregateRoot.raise
    return account;
  }

  deposit(amount: Money): this {
    if (amount.isNegative()) throw new NegativeAmount(amount); //: isNegative -> src/domain/money.ts Money.isNegative; NegativeAmount -> NegativeAmount
    this.raise({ type: "deposited", amount }); //: raise -> src/domain/entity.ts AggregateRoot.raise
    return this;
  }

  protected apply(event: AccountEvent): void {
    switch (event.type) {
      case "deposited":
        this.balance = this.balance.add(event.amount); //: add -> src/domain/money.ts Money.add
        break;
    }
  }

  get total(): Money {
    return this.balance;
  }
}

export class NegativeAmount extends Error {
  constructor(amount: Money) {
    super(amount.format()); //: super -> ?; format -> src/domain/money.ts Money.format
  }
}
