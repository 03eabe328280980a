import { Observable } from './mixins/observable.js';
import { Serializable } from './mixins/serializable.js';
import { Timestamped } from './mixins/timestamped.js';

export class Model {
  constructor(attrs = {}) {
    this.attrs = attrs;
  }

  get(key) {
    return this.attrs[key];
  }

  set(key, value) {
    this.attrs[key] = value;
    this.trigger('change', key); //: trigger -> src/mixins/observable.js Observable.trigger
    return this;
  }
}

Object.assign(Model.prototype, Observable); //: assign -> ?

export class Record extends Serializable(Timestamped(Model)) { //: Serializable -> src/mixins/serializable.js Serializable; Timestamped -> src/mixins/timestamped.js Timestamped
  static fields = ['attrs'];

  save() {
    this.touch(); //: touch -> src/mixins/timestamped.js Timestamped.Timestamped.touch
    return this.store().write(this.serialize()); //: serialize -> src/mixins/serializable.js Serializable.serialize; store -> Record.store; write -> ?
  }

  store() {
    throw new Error('abstract'); //: Error -> ?
  }
}
