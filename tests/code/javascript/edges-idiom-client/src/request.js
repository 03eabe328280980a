export class Request {
  #headers = {};

  constructor(client, method, path) {
    this.client = client;
    this.method = method;
    this.path = path;
  }

  header(name, value) {
    this.#headers[name] = value;
    return this;
  }

  query(params) {
    const search = new URLSearchParams(params); //: URLSearchParams -> ?
    this.path = [this.path, search].join('?'); //: join -> ?
    return this;
  }

  body(data) {
    this.data = data;
    return this.header('Content-Type', 'application/json'); //: header -> Request.header
  }

  init() {
    return { method: this.method, headers: this.#headers, body: encode(this.data) }; //: encode -> encode
  }

  send() {
    return this.client.send(this);
  }

  then(resolve, reject) {
    return this.send().then(resolve, reject); //: send -> Request.send; then -> ?
  }
}

function encode(data) {
  return data && JSON.stringify(data); //: stringify -> ?
}
