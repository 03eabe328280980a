import { Request } from './request.js';
import { ApiError, isRetryable } from './errors.js';
import UsersApi from './resources/users.js';
import { ReposApi } from './resources/repos.js';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); //: Promise -> ?; setTimeout -> ?

export class Client {
  constructor({ token, baseUrl = 'https://api' } = {}) {
    this.token = token;
    this.baseUrl = baseUrl;
    this.users = new UsersApi(this); //: UsersApi -> src/resources/users.js UsersApi
    this.repos = new ReposApi(this); //: ReposApi -> src/resources/repos.js ReposApi
    this.send = this.send.bind(this); //: bind -> ?
  }

  request(method, path) {
    return new Request(this, method, path).header('Authorization', this.token); //: Request -> src/request.js Request; header -> src/request.js Request.header
  }

  get(path) {
    return this.request('GET', path).send(); //: request -> Client.request; send -> src/request.js Request.send
  }

  async send(req, attempt = 0) {
    const response = await fetch(this.baseUrl + req.path, req.init()); //: fetch -> ?; init -> ?
    if (response.ok) return response.json(); //: json -> ?
    const error = await ApiError.from(response); //: from -> src/errors.js ApiError.from
    if (isRetryable(error) && attempt < 3) { //: isRetryable -> src/errors.js isRetryable
      await sleep(this.#delay(attempt)); //: sleep -> sleep; #delay -> Client.#delay
      return this.send(req, attempt + 1); //: send -> Client.send
    }
    throw error.withRequest(req); //: withRequest -> src/errors.js ApiError.withRequest
  }

  #delay(attempt) {
    return 2 ** attempt * 100;
  }
}

export const createClient = (options) => new Client(options); //: Client -> Client
export default createClient;
