import type { Entity } from "../domain/entity";
import { Account } from "../domain/account";

export interface Repository<T extends Entity> {
  find(id: string): Promise<T | undefined>;
  save(entity: T): Promise<void>;
}

export abstract class BaseRepository<T extends Entity> implements Repository<T> {
  protected readonly items = new Map<string, T>(); //: Map -> ?

  async find(id: string): Promise<T | undefined> {
    return this.items.get(id); //: get -> ?
  }

  async getOrThrow(id: string): Promise<T> {
    const item = await this.find(id); //: find -> BaseRepository.find
    if (!item) throw this.missing(id); //: missing -> BaseRepository.missing
    return item;
  }

  async save(entity: T): Promise<void> {
    this.items.set(this.key(entity), entity); //: key -> BaseRepository.key; set -> ?
  }

  protected key(entity: T): string {
    return entity.id;
  }

  protected abstract missing(id: string): Error;
}

export class AccountRepository extends BaseRepository<Account> {
  protected missing(id: string) {
    return new Error(`no account ${id}`); //: Error -> ?
  }

  async total(id: string) {
    const account = await this.getOrThrow(id); //: getOrThrow -> BaseRepository.getOrThrow
    return account.total.format(); //: format -> src/domain/money.ts Money.format
  }
}
