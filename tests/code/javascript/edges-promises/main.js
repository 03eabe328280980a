import { connect, connectLater, wrap } from "./api.js";

async function main() {
  const api = connect(); //: connect -> api.js connect
  await api.load(); //: load -> api.js Api.load
  const later = await connectLater(); //: connectLater -> api.js connectLater
  later.load(); //: load -> api.js Api.load
  const [one, two] = await Promise.all([api.load(), later.load()]); //: load -> api.js Api.load; load -> api.js Api.load
  one.load(); //: load -> ?
  wrap(connect); //: wrap -> api.js wrap
  wrap(() => connect().load()); //: wrap -> api.js wrap; connect -> api.js connect; load -> api.js Api.load
  setTimeout(main, 10);
  setTimeout(() => main(), 10); //: main -> main
  try {
    api.load(); //: load -> api.js Api.load
  } catch (error) {
    error.load(); //: load -> ?
  } finally {
    api?.load?.(); //: load -> api.js Api.load
  }
  connectLater().then((found) => found.load()); //: connectLater -> api.js connectLater; load -> api.js Api.load
}

main().catch(console.error); //: main -> main
