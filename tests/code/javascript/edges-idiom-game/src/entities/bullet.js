import { Entity } from './entity.js';

export class Bullet extends Entity {
  static from(shooter) {
    const bullet = new Bullet(0, 0); //: Bullet -> Bullet
    bullet.position = shooter.position.clone(); //: clone -> ?
    return bullet;
  }

  hits(other) {
    return this.position.distance(other.position) < 2; //: distance -> src/math/vector.js Vector.distance
  }

  destroy() {
    super.destroy(); //: destroy -> src/entities/entity.js Entity.destroy
    this.exploded = true;
  }
}
