import { Player } from './entities/player.js';
import { Bullet } from './entities/bullet.js';
import * as input from './input.js';

export default class Game {
  entities = [];
  last = 0;

  constructor(canvas) {
    this.ctx = canvas.getContext('2d'); //: getContext -> ?
    this.player = this.spawn(new Player(this)); //: Player -> src/entities/player.js Player; spawn -> Game.spawn
    input.listen(window); //: listen -> src/input.js listen
  }

  spawn(entity) {
    this.entities.push(entity); //: push -> ?
    return entity;
  }

  loop = (now) => {
    const dt = now - this.last;
    this.update(dt); //: update -> Game.update
    this.draw(); //: draw -> Game.draw
    requestAnimationFrame(this.loop); //: requestAnimationFrame -> ?
  };

  update(dt) {
    this.player.steer(dt); //: steer -> src/entities/player.js Player.steer (missed)
    for (const e of this.entities) {
      e.update(dt); //: update -> ?
      if (e instanceof Bullet && e.hits(this.player)) e.destroy(); //: hits -> src/entities/bullet.js Bullet.hits; destroy -> src/entities/bullet.js Bullet.destroy
    }
  }

  draw() {
    this.entities.forEach((e) => e.draw(this.ctx)); //: forEach -> ?; draw -> ?
  }
}

const game = new Game(document.querySelector('canvas')); //: Game -> Game; querySelector -> ?
game.loop(0); //: loop -> Game.loop
