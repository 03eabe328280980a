import { Client } from "./store";

function createHook<T>(name: string) {
  return (fn: T) => register(name, fn); //: register -> register
}

function register(name: string, fn: unknown) {}

function make<T>(kind: new () => T): T {
  return new kind(); //: kind -> ?
}

const onMount = createHook<() => void>("mount"); //: createHook -> createHook

onMount(() => {}); //: onMount -> ?
make<Client>(Client).get("/"); //: make -> make; get -> src/store.ts Client.get

class Query {
  where<T>(value: T): this {
    return this;
  }
}

class Limited extends Query {
  limit() {}
}

new Limited().where<string>("a").limit(); //: Limited -> Limited; where -> Query.where; limit -> Limited.limit
const limited = new Limited(); //: Limited -> Limited
const found = limited.where<number>(1); //: where -> Query.where
found.limit(); //: limit -> Limited.limit
