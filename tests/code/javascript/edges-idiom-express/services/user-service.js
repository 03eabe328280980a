const bcrypt = require('bcrypt');
const db = require('../db');

class UserService {
  constructor(database) {
    this.db = database;
  }

  async list({ page = 1 } = {}) {
    return this.db.query('select * from users limit 20 offset $1', [this._offset(page)]); //: _offset -> UserService._offset; query -> ?
  }

  async create(input) {
    const user = this._validate(input); //: _validate -> UserService._validate
    user.hash = await bcrypt.hash(user.password, 10); //: hash -> ?
    return this._insert(user); //: _insert -> UserService._insert
  }

  remove(id) {
    return db.query('delete from users where id = $1', [id]); //: query -> db/index.js query
  }

  _insert(user) {
    return this.db.query('insert into users values ($1)', [user.name]);
  }

  _offset(page) {
    return (page - 1) * 20;
  }

  _validate(input) {
    if (!input.name) throw new Error('name'); //: Error -> ?
    return { ...input };
  }
}

module.exports = new UserService(db); //: UserService -> UserService
