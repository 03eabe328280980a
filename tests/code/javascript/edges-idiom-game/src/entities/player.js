import { Entity } from './entity.js';
import { Bullet } from './bullet.js';
import { keys, isDown } from '../input.js';

export class Player extends Entity {
  constructor(world) {
    super(0, 0); //: super -> src/entities/entity.js Entity
    this.world = world;
    this.weapon = { cooldown: 0, fire: () => this.shoot() }; //: shoot -> Player.shoot
  }

  update(dt) {
    super.update(dt); //: update -> src/entities/entity.js Entity.update
    if (isDown(keys.SPACE)) this.weapon.fire(); //: isDown -> src/input.js isDown; fire -> ?
    this.steer(dt); //: steer -> Player.steer
  }

  steer(dt) {
    if (isDown(keys.LEFT)) this.velocity.add(LEFT); //: isDown -> src/input.js isDown; add -> src/math/vector.js Vector.add
  }

  shoot() {
    const bullet = Bullet.from(this); //: from -> src/entities/bullet.js Bullet.from
    bullet.update(0); //: update -> src/entities/entity.js Entity.update
    this.world.spawn(bullet); //: spawn -> ?
  }
}

const LEFT = { x: -1, y: 0 };
