import { spawn, World as Stage } from "./world";

const ship = spawn("plain"); //: spawn -> src/world.ts spawn
Stage.add(ship); //: add -> src/world.ts World.add
ship.fire(); //: fire -> src/entity.ts Ship.fire

function loop(last: number): void {
  requestAnimationFrame((now) => { //: requestAnimationFrame -> ?
    Stage.tick(now - last); //: tick -> src/world.ts World.tick
    ship.update(0); //: update -> src/entity.ts Ship.update
    loop(now); //: loop -> loop
  });
}

loop(performance.now()); //: loop -> loop; now -> ?
document.body.classList.add("on"); //: add -> ?
