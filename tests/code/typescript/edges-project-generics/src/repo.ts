export interface Entity {
  id: string;
  validate(): void;
}

export interface Repository<T extends Entity> {
  find(id: string): Promise<T | null>;
  save(entity: T): Promise<T>;
  all(): T[];
}

export abstract class MemoryRepository<T extends Entity> implements Repository<T> {
  protected items: T[] = [];

  async find(id: string): Promise<T | null> {
    return this.items.find((i) => i.id === id) ?? null;
  }

  async save(entity: T): Promise<T> {
    entity.validate(); //: validate -> Entity.validate
    this.items.push(entity);
    return entity;
  }

  all(): T[] {
    return this.items;
  }

  first(): T {
    return this.items[0];
  }
}

export function identity<T>(value: T): T {
  return value;
}

export class Box<T> {
  constructor(readonly value: T) {}
  static of<U>(value: U): Box<U> {
    return new Box(value); //: Box -> Box
  }
  map<U>(fn: (value: T) => U): Box<U> {
    return Box.of(fn(this.value)); //: of -> Box.of; fn -> ?
  }
  get(): T {
    return this.value;
  }
}
