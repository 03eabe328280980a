export class Client {
  static create(): Client {
    return new Client(); //: Client -> Client
  }
  get(url: string): Response {
    return fetch(url); //: fetch -> ?
  }
}

export function createStore() {
  let state = 0;
  return {
    dispatch(action: number) {
      state += action;
      this.notify(); //: notify -> createStore.notify
    },
    notify() {},
  };
}

export async function connect(): Promise<Client> {
  return Client.create(); //: create -> Client.create
}
