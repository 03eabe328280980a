import Resource from './base.js';

export class ReposApi extends Resource {
  static path = 'repos';

  list(user) {
    return this.fetch(user, 'repos').then((repos) => repos.map(toRepo)); //: fetch -> src/resources/base.js Resource.fetch; then -> ?; map -> ?
  }

  first = async (user) => {
    const [repo] = await this.list(user); //: list -> ReposApi.list
    return toRepo(repo); //: toRepo -> toRepo
  };
}

function toRepo(data) {
  return Object.freeze({ ...data, url: () => `/${data.name}` }); //: freeze -> ?
}
