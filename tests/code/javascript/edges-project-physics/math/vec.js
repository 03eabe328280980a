/** @typedef {{ x: number, y: number }} Pair */

export class Vec {
  /**
   * @param {number} x
   * @param {number} y
   */
  constructor(x, y) {
    this.x = x;
    this.y = y;
  }

  /** @param {Vec} other */
  plus(other) {
    return new Vec(this.x + other.x, this.y + other.y); //: Vec -> Vec
  }

  /** @param {Vec} other */
  minus(other) {
    return this.plus(other.times(-1)); //: plus -> Vec.plus; times -> Vec.times
  }

  times(k) {
    return new Vec(this.x * k, this.y * k); //: Vec -> Vec
  }

  /** @returns {Vec} */
  unit() {
    return this.times(1 / Math.hypot(this.x, this.y)); //: times -> Vec.times; hypot -> ?
  }

  static get ZERO() {
    return new Vec(0, 0); //: Vec -> Vec
  }

  static lerp = (a, b, t) => a.plus(b); //: plus -> ?
}
