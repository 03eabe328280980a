import { jest, test, expect } from "@jest/globals";
import { main } from "./main";

jest.mock("./a");

class FakeQueue {
  push() {}
  run() {
    this.push(); //: push -> FakeQueue.push
  }
}

test("main", async () => {
  const queue = { run: jest.fn(), get: jest.fn() };
  await main([], queue); //: main -> main.js main
  queue.run(); //: run -> ?
  const fake = new FakeQueue(); //: FakeQueue -> FakeQueue
  fake.run(); //: run -> FakeQueue.run
  expect(fake.get).toHaveBeenCalled(); //: expect -> ?; toHaveBeenCalled -> ?
});
