import { Injectable } from "./decorators";

export class Cat {
  meow(): string {
    return "";
  }
}

@Injectable() //: Injectable -> src/decorators.ts Injectable
export class CatsService {
  private readonly cats: Cat[] = [];

  create(name: string): Cat {
    const cat = Object.assign(new Cat(), { name }); //: Cat -> Cat; assign -> ?
    this.cats.push(cat); //: push -> ?
    return cat;
  }

  findAll(): Cat[] {
    return this.cats.map((c) => (c.meow(), c)); //: meow -> Cat.meow
  }
}
