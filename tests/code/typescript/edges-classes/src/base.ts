export interface Shape {
  area(): number;
  name?: string;
}

export abstract class Base implements Shape {
  protected log = new Logger(); //: Logger -> Logger

  constructor(public title: string) {
    this.init(); //: init -> Base.init
  }

  abstract area(): number;

  init(): void {
    this.log.info(this.title); //: info -> Logger.info
  }

  describe(): string {
    return this.area().toString(); //: area -> Base.area
  }

  static create(title: string): Base {
    return Registry.make(title); //: make -> Registry.make
  }
}

export class Logger {
  #level = 0;

  info(text: string): this {
    this.#write(text); //: #write -> Logger.#write
    return this;
  }

  #write(text: string): void {}

  get child(): Logger {
    return new Logger(); //: Logger -> Logger
  }
}

export class Registry {
  private static instance: Registry;

  static get(): Registry {
    return (this.instance ??= new Registry()); //: Registry -> Registry
  }

  static make(title: string): Base {
    return Registry.get().build(title); //: get -> Registry.get; build -> Registry.build
  }

  build(title: string): Base {
    throw new Error(title);
  }
}
