export class Schema {
  rules = [];
  required() {
    return this.rule((v) => v != null); //: rule -> Schema.rule
  }
  rule(fn) {
    this.rules.push(fn);
    return this;
  }
  check(value) {
    return this.rules.every((rule) => rule(value)); //: every -> ?; rule -> ?
  }
}

export class StringSchema extends Schema {
  min(n) {
    return this.rule((v) => v.length >= n); //: rule -> Schema.rule
  }
}

export class ObjectSchema extends Schema {
  constructor(shape) {
    super(); //: super -> Schema
    this.shape = shape;
  }
  check(value) {
    return super.check(value) && Object.keys(this.shape).every((k) => this.shape[k].check(value[k])); //: check -> Schema.check; check -> ?
  }
}

export const string = () => new StringSchema(); //: StringSchema -> StringSchema
export const object = (shape) => new ObjectSchema(shape); //: ObjectSchema -> ObjectSchema
