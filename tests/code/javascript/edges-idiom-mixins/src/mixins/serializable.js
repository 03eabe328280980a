export const Serializable = (Base) => class extends Base {
  toJSON() {
    return pick(this, this.constructor.fields); //: pick -> pick
  }

  serialize() {
    return JSON.stringify(this.toJSON()); //: toJSON -> Serializable.toJSON; stringify -> ?
  }

  static parse(text) {
    return Object.assign(new this(), JSON.parse(text)); //: assign -> ?; parse -> ?
  }
};

function pick(object, names) {
  return Object.fromEntries(names.map((name) => [name, object[name]])); //: fromEntries -> ?; map -> ?
}
