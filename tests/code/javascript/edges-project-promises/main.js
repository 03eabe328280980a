import { Client } from "./api/client.js";

const client = new Client("x"); //: Client -> api/client.js Client

async function main() {
  const result = await client.request("/a"); //: request -> api/client.js Client.request
  result.unwrap(); //: unwrap -> api/client.js Result.unwrap
  (await client.request("/b")).map(render).unwrap(); //: request -> api/client.js Client.request; map -> api/client.js Result.map; unwrap -> api/client.js Result.unwrap
  client
    .request("/c") //: request -> api/client.js Client.request
    .then((r) => r.unwrap()) //: unwrap -> api/client.js Result.unwrap
    .catch((e) => report(e)) //: report -> report
    .finally(done);
  client.request("/d").unwrap(); //: request -> api/client.js Client.request; unwrap -> ?
  for (const path of ["a"]) {
    await client.get(path); //: get -> api/client.js Client.get
  }
  const [first, second] = await Promise.all([client.request("a"), client.request("b")]); //: request -> api/client.js Client.request; request -> api/client.js Client.request
  first.unwrap(); //: unwrap -> api/client.js Result.unwrap
}

function render(value) {
  return value;
}
const report = (e) => console.error(e); //: error -> ?
function done() {}

main().catch(report); //: main -> main; catch -> ?
(async () => {
  await main(); //: main -> main
})();
new Promise((resolve, reject) => {
  resolve(render(1)); //: resolve -> ?; render -> render
});
