import { Record } from './model.js';
import * as storage from './storage.js';

class User extends Record {
  store() {
    return storage.open('users'); //: open -> src/storage.js open
  }

  rename(name) {
    return this.set('name', name).touch().save(); //: set -> src/model.js Model.set; touch -> src/mixins/timestamped.js Timestamped.Timestamped.touch; save -> src/model.js Record.save
  }
}

const user = new User({ name: 'Ada' }); //: User -> User
user.on('change', (key) => storage.log(key)); //: on -> src/mixins/observable.js Observable.on; log -> src/storage.js log
user.rename('Grace'); //: rename -> User.rename
user.toJSON(); //: toJSON -> src/mixins/serializable.js Serializable.toJSON

export { User as default };
