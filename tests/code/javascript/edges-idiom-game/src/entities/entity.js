import Vector from '../math/vector.js';

let nextId = 0;

export class Entity {
  constructor(x, y) {
    this.id = nextId++;
    this.position = new Vector(x, y); //: Vector -> src/math/vector.js Vector
    this.velocity = Vector.zero(); //: zero -> src/math/vector.js Vector.zero
    this.alive = true;
  }

  update(dt) {
    this.position.add(this.velocity.clone().scale(dt)); //: add -> src/math/vector.js Vector.add; clone -> src/math/vector.js Vector.clone; scale -> src/math/vector.js Vector.scale
    if (this.isOutside()) this.destroy(); //: isOutside -> Entity.isOutside; destroy -> Entity.destroy
  }

  draw(ctx) {
    ctx.fillRect(this.position.x, this.position.y, 1, 1); //: fillRect -> ?
  }

  isOutside() {
    const { position } = this;
    return position.length() > 1000; //: length -> src/math/vector.js Vector.length
  }

  destroy() {
    this.alive = false;
  }
}
