export class Response {
  json(): Promise<Body> {
    return this.parse(); //: parse -> Response.parse
  }
  private async parse(): Promise<Body> {
    return new Body(); //: Body -> Body
  }
}

export class Body {
  text(): string {
    return "";
  }
}

export async function request(path: string): Promise<Response> {
  return new Response(); //: Response -> Response
}

export async function inferred(path: string) {
  const response = await request(path); //: request -> request
  return response.json(); //: json -> Response.json
}

export async function* pages(): AsyncGenerator<Response> {
  yield await request("x"); //: request -> request
}
