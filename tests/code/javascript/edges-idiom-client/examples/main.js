import createClient, { Client } from '../src/client.js';
import { ApiError } from '../src/errors.js';

const client = createClient({ token: process.env.TOKEN }); //: createClient -> src/client.js createClient

async function main() {
  const me = await client.users.me(); //: me -> src/resources/users.js UsersApi.me
  const repos = await client.repos.list(me.login); //: list -> src/resources/repos.js ReposApi.list
  const first = await client.repos.first('x'); //: first -> src/resources/repos.js ReposApi.first
  console.log(first.url(), repos.length); //: log -> ?; url -> src/resources/repos.js toRepo.url
}

main().catch(report); //: main -> main; catch -> ?

function report(err) {
  if (err instanceof ApiError) err.withRequest(null); //: withRequest -> src/errors.js ApiError.withRequest
}

new Client().request('POST', '/x').query({ a: 1 }).body({}).send(); //: Client -> src/client.js Client; request -> src/client.js Client.request; query -> src/request.js Request.query; body -> src/request.js Request.body; send -> src/request.js Request.send

Promise.all([client.get('/a'), client.get('/b')]).then(([a, b]) => render(a, b)); //: get -> src/client.js Client.get; get -> src/client.js Client.get; all -> ?; then -> ?; render -> render

function render(a, b) {}
