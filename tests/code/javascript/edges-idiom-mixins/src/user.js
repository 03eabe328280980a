import { Record } from './model.js';
import * as storage from './storage.js';

class User extends Record {
  store() {
    return storage.open('users'); //: open -> src/storage.js open
  }

  rename(name) {
    return this.set('name', name).touch().save(); //: set -> src/model.js Model.set (missed); touch -> src/mixins/timestamped.js Timestamped.Timestamped.touch (missed); save -> src/model.js Record.save (missed)
  }
}

const user = new User({ name: 'Ada' }); //: User -> User
user.on('change', (key) => storage.log(key)); //: on -> src/mixins/observable.js Observable.on (missed); log -> src/storage.js log
user.rename('Grace'); //: rename -> User.rename
user.toJSON(); //: toJSON -> src/mixins/serializable.js Serializable.toJSON (missed)

export { User as default };
