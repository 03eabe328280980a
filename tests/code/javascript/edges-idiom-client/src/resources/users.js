import Resource from './base.js';

export default class UsersApi extends Resource {
  static path = 'users';

  me() {
    return this.fetch('me'); //: fetch -> src/resources/base.js Resource.fetch
  }

  wrap(data) {
    return new User(super.wrap(data)); //: User -> User; wrap -> src/resources/base.js Resource.wrap
  }
}

export class User {
  constructor(data) {
    this.data = data;
  }

  greet() {
    return `hi ${this.data.name}`;
  }
}
