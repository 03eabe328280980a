class Vector {
  constructor(x = 0, y = 0) {
    this.x = x;
    this.y = y;
  }

  static zero() {
    return new Vector(); //: Vector -> Vector
  }

  clone() {
    return new Vector(this.x, this.y); //: Vector -> Vector
  }

  add(v) {
    this.x += v.x;
    this.y += v.y;
    return this;
  }

  scale(k) {
    this.x *= k;
    this.y *= k;
    return this;
  }

  minus(v) {
    return this.clone().add(v.clone().scale(-1)); //: clone -> Vector.clone; add -> Vector.add; clone -> ?; scale -> ?
  }

  distance(v) {
    return this.minus(v).length(); //: minus -> Vector.minus; length -> Vector.length
  }

  length = () => Math.hypot(this.x, this.y); //: hypot -> ?
}

export default Vector;
