class Storage {
  constructor(private readonly prefix: string) {}

  read<T>(key: string): T | null {
    const text = localStorage.getItem(this.key(key)); //: key -> Storage.key; getItem -> ?
    return text ? JSON.parse(text) : null; //: parse -> ?
  }

  write(key: string, value: unknown): void {
    localStorage.setItem(this.key(key), JSON.stringify(value)); //: key -> Storage.key; setItem -> ?; stringify -> ?
  }

  remove(key: string): void {
    localStorage.removeItem(this.key(key)); //: key -> Storage.key; removeItem -> ?
  }

  private key(key: string) {
    return `${this.prefix}:${key}`;
  }
}

export const storage = new Storage("app"); //: Storage -> Storage
