import { Box, Entity, MemoryRepository, Repository, identity } from "./repo.js";

export class Order implements Entity {
  id = "1";
  lines: Array<Line> = [];
  validate(): void {
    this.lines.forEach((line) => line.check()); //: check -> Line.check
  }
  total(): number {
    return this.lines.map((l) => l.price()).reduce((a, b) => a + b, 0); //: price -> Line.price
  }
}

class Line {
  check() {}
  price(): number {
    return 1;
  }
}

export class Orders extends MemoryRepository<Order> {
  async totals(): Promise<number[]> {
    return this.all().map((o) => o.total()); //: all -> src/repo.ts MemoryRepository.all; total -> Order.total
  }
  async pay(id: string) {
    const order = await this.find(id); //: find -> src/repo.ts MemoryRepository.find
    order?.total(); //: total -> Order.total
    if (order) {
      await this.save(order); //: save -> src/repo.ts MemoryRepository.save
    }
    this.first().total(); //: first -> src/repo.ts MemoryRepository.first; total -> Order.total
    this.items[0].validate(); //: validate -> Order.validate
  }
}

export async function run(repo: Repository<Order>, box: Box<Order>) {
  const order = await repo.find("1"); //: find -> src/repo.ts Repository.find
  order!.total(); //: total -> Order.total
  repo.all()[0].validate(); //: all -> src/repo.ts Repository.all; validate -> Order.validate
  box.get().total(); //: get -> src/repo.ts Box.get; total -> Order.total
  box.value.total(); //: total -> Order.total
  Box.of(new Order()).get().total(); //: of -> src/repo.ts Box.of; Order -> Order; get -> src/repo.ts Box.get; total -> Order.total (missed)
  identity(new Order()).total(); //: identity -> src/repo.ts identity; Order -> Order; total -> Order.total (missed)
  new Box<Order>(order!).value.validate(); //: Box -> src/repo.ts Box; validate -> Order.validate
  new Orders().totals(); //: Orders -> Orders; totals -> Orders.totals
}
