export default class Shape {
  static count = 0;
  static registry = new Map();

  static of(...args) {
    const shape = new this(...args);
    this.register(shape); //: register -> Shape.register
    return shape;
  }

  static register(shape) {
    Shape.registry.set(shape.id, shape); //: set -> ?
  }

  get area() {
    return this.computeArea(); //: computeArea -> Shape.computeArea
  }

  computeArea() {
    throw new NotImplemented("area"); //: NotImplemented -> NotImplemented
  }

  compare(other) {
    return this.area - other.area;
  }

  toString() {
    return `${this.constructor.name} ${this.format(this.area)}`; //: format -> Shape.format
  }

  format(n) {
    return n.toFixed(2); //: toFixed -> ?
  }
}

export class NotImplemented extends Error {
  constructor(what) {
    super(`not implemented: ${what}`);
  }
}
