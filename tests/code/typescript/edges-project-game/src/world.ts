import { type GameObject, Ship, Shield } from "./entity";
import { Vector } from "./vector";

export namespace World {
  const objects = new Set<GameObject>(); //: Set -> ?

  export function add(object: GameObject): void {
    objects.add(object); //: add -> ?
    log(`added ${object.id}`); //: log -> World.log
  }

  export function tick(dt: number): void {
    for (const object of objects) object.update(dt); //: update -> src/entity.ts GameObject.update
  }

  function log(text: string): void {
    console.log(text); //: log -> ?
  }
}

export const spawn = (kind: "plain" | "shielded"): Ship => {
  const speed = new Vector(1, 0).scale(2); //: Vector -> src/vector.ts Vector; scale -> src/vector.ts Vector.scale
  return kind === "plain" ? new Ship(speed) : new Ship(speed, new Shield()); //: Ship -> src/entity.ts Ship; Ship -> src/entity.ts Ship; Shield -> src/entity.ts Shield
};
