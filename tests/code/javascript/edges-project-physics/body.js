import { Vec } from "#math/vec";
import { vec } from "./math/index.js";

export class Body {
  position = new Vec(0, 0); //: Vec -> math/vec.js Vec (missed)
  velocity = vec(0, 1); //: vec -> math/index.js vec
  forces = [new Vec(0, -9.8)]; //: Vec -> math/vec.js Vec (missed)

  step(dt) {
    for (const force of this.forces) {
      this.velocity = this.velocity.plus(force.times(dt)); //: plus -> math/vec.js Vec.plus; times -> math/vec.js Vec.times (missed)
    }
    this.position = this.position.plus(this.velocity.times(dt)); //: plus -> math/vec.js Vec.plus (missed); times -> math/vec.js Vec.times
    this.forces.forEach((force) => force.unit()); //: forEach -> ?; unit -> math/vec.js Vec.unit (missed)
  }

  /**
   * @param {Body} other
   * @param {(at: Vec) => void} [visit]
   */
  near(other, visit = () => {}) {
    const gap = other.position.minus(this.position); //: minus -> math/vec.js Vec.minus (missed)
    visit(gap.unit()); //: visit -> ?; unit -> math/vec.js Vec.unit (missed)
    return gap;
  }
}

/**
 * @type {Map<string, Body>}
 */
const bodies = new Map(); //: Map -> ?

export function named(name) {
  const body = bodies.get(name); //: get -> ?
  body.step(1); //: step -> Body.step (missed)
  for (const each of bodies.values()) each.step(1); //: values -> ?; step -> Body.step (missed)
  return body;
}
