import { Controller, Post } from "@nestjs/common";
import { Get, Injectable, Input } from "./decorators";
import { CatsService } from "./service";

@Controller("cats") //: Controller -> ?
export class CatsController {
  @Input() name?: string; //: Input -> src/decorators.ts Input

  constructor(private readonly cats: CatsService) {}

  @Get("/") //: Get -> src/decorators.ts Get
  async findAll() {
    return this.cats.findAll(); //: findAll -> src/service.ts CatsService.findAll
  }

  @Post() //: Post -> ?
  create(body: { name: string }) {
    return this.cats.create(body.name).meow(); //: create -> src/service.ts CatsService.create; meow -> src/service.ts Cat.meow
  }
}

@Injectable({ scope: "x" }) //: Injectable -> src/decorators.ts Injectable
class Helper {}
