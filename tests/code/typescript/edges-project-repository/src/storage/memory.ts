import { BaseRepository } from "./repository";
import type { User } from "../domain/user";

export class MemoryUsers extends BaseRepository<User> {
  private readonly items = new Map<string, User>(); //: Map -> ?

  find(id: string): User | undefined {
    return this.items.get(id); //: get -> ?
  }

  *all(): Iterable<User> {
    yield* this.items.values(); //: values -> ?
  }

  protected async write(item: User): Promise<void> {
    this.items.set(item.id, item); //: set -> ?
  }

  protected override validate(item: User): void {
    super.validate(item); //: validate -> src/storage/repository.ts BaseRepository.validate
    for (const other of this.all()) other.equals(item); //: all -> MemoryUsers.all; equals -> src/domain/user.ts User.equals
  }
}
