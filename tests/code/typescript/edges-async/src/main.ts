import { Body, inferred, pages, request } from "./api";

class Queue {
  private jobs: Map<string, Body> = new Map();
  private list: Array<Body> = [];
  private pending?: Promise<Body>;

  async drain() {
    this.jobs.get("x")?.text(); //: text -> src/api.ts Body.text; get -> ?
    this.list[0].text(); //: text -> src/api.ts Body.text
    this.list.find((one) => one.text())!.text(); //: find -> ?; text -> src/api.ts Body.text; text -> src/api.ts Body.text
    for (const one of this.jobs.values()) {
      one.text(); //: text -> src/api.ts Body.text
    }
    (await this.pending).text(); //: text -> src/api.ts Body.text
    this.list.filter(Boolean).forEach((one) => one.text()); //: text -> src/api.ts Body.text
  }
}

export async function main() {
  const response = await request("x"); //: request -> src/api.ts request
  const body = await response.json(); //: json -> src/api.ts Response.json
  body.text(); //: text -> src/api.ts Body.text
  (await request("y")).json(); //: request -> src/api.ts request; json -> src/api.ts Response.json
  request("z").then((found) => found.json()); //: request -> src/api.ts request; json -> src/api.ts Response.json
  request("z").json(); //: request -> src/api.ts request; json -> ?
  (await inferred("x")).text(); //: inferred -> src/api.ts inferred; text -> src/api.ts Body.text
  for await (const page of pages()) { //: pages -> src/api.ts pages
    page.json(); //: json -> src/api.ts Response.json
  }
  const [first] = await Promise.all([request("a")]); //: request -> src/api.ts request
  first.json(); //: json -> src/api.ts Response.json
}

main(); //: main -> main
