import type { Entity } from "../domain/user";

export interface Repository<T extends Entity> {
  find(id: string): T | undefined;
  save(item: T): Promise<void>;
  all(): Iterable<T>;
}

export abstract class BaseRepository<T extends Entity> implements Repository<T> {
  abstract find(id: string): T | undefined;
  abstract all(): Iterable<T>;
  protected abstract write(item: T): Promise<void>;

  async save(item: T): Promise<void> {
    await this.validate(item); //: validate -> BaseRepository.validate
    await this.write(item); //: write -> BaseRepository.write
  }

  protected validate(item: T): void {
    if (!item.id.trim()) throw new TypeError("no id"); //: trim -> ?; TypeError -> ?
  }

  require(id: string): T {
    return this.find(id) ?? raise(`no ${id}`); //: find -> BaseRepository.find; raise -> raise
  }
}

function raise(message: string): never {
  throw new Error(message); //: Error -> ?
}
