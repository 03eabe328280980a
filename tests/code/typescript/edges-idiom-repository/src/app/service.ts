import { Account } from "../domain/account";
import { Money, Currency } from "../domain/money";
import { AccountRepository, type Repository } from "../infra/repository";

export class AccountService {
  constructor(
    private readonly accounts: Repository<Account>,
    private readonly clock: { now(): Date } = { now: () => new Date() }, //: Date -> ?
  ) {}

  async open(owner: string): Promise<Account> {
    const account = Account.open(this.nextId(), owner); //: open -> src/domain/account.ts Account.open; nextId -> AccountService.nextId
    await this.accounts.save(account); //: save -> src/infra/repository.ts Repository.save
    return account;
  }

  async deposit(id: string, cents: number, currency: string) {
    const account = await this.accounts.find(id); //: find -> src/infra/repository.ts Repository.find
    account?.deposit(new Money(cents, Currency.parse(currency))); //: deposit -> src/domain/account.ts Account.deposit; Money -> src/domain/money.ts Money; parse -> src/domain/money.ts Currency.parse
    for (const event of account!.pull()) { //: pull -> src/domain/entity.ts AggregateRoot.pull
      this.publish(event.type); //: publish -> AccountService.publish
    }
  }

  private publish(type: string) {
    console.log(type); //: log -> ?
  }

  private nextId = () => `${counter++}`;
}

let counter = 0;

const service = new AccountService(new AccountRepository()); //: AccountService -> AccountService; AccountRepository -> src/infra/repository.ts AccountRepository
service.open("ada").then((account) => account.deposit(Money.zero(Currency.USD)).total.add(Money.zero(Currency.USD))); //: open -> AccountService.open; deposit -> src/domain/account.ts Account.deposit; zero -> src/domain/money.ts Money.zero; add -> src/domain/money.ts Money.add; zero -> src/domain/money.ts Money.zero; then -> ?
