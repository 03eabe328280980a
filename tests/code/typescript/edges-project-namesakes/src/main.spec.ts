import { List } from "./list";
import { main } from "./main";

class MockRedis {
  get = jest.fn(); //: fn -> ?
  push() {}
}

describe("main", () => {
  let list: List<string>;
  beforeEach(() => {
    list = new List(); //: List -> src/list.ts List
  });
  it("works", () => {
    const redis = new MockRedis(); //: MockRedis -> MockRedis
    main(redis as any, [], null, null, new Map()); //: main -> src/main.ts main
    redis.push(); //: push -> MockRedis.push
    list.run(); //: run -> src/list.ts List.run
    const stub = { run() {}, get: () => 1 } as unknown as List<string>;
    stub.take(1); //: take -> src/list.ts List.take
    jest.spyOn(list, "push").mockReturnValue(1); //: spyOn -> ?; mockReturnValue -> ?
  });
});
