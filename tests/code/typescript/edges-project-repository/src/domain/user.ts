export interface Entity {
  readonly id: string;
}

export class User implements Entity {
  constructor(
    readonly id: string,
    private name: string,
    public readonly tags: Set<string> = new Set(), //: Set -> ?
  ) {}

  rename(name: string): this {
    this.name = name;
    return this;
  }

  equals(other: User): boolean {
    return this.key() === other.key(); //: key -> User.key; key -> User.key
  }

  private key(): string {
    return `${this.id}:${this.name}`;
  }

  static from({ id, name }: { id: string; name: string }): User {
    return new User(id, name); //: User -> User
  }
}
