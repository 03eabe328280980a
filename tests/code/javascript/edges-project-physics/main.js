import { Body, named as find } from "./body.js";
import { Vector } from "./math/index.js";

const bodies = [new Body(), new Body()]; //: Body -> body.js Body; Body -> body.js Body
const [sun, earth] = bodies;

sun.near(earth).unit(); //: near -> body.js Body.near; unit -> math/vec.js Vec.unit (missed)
bodies.at(0).step(1); //: at -> ?; step -> body.js Body.step
bodies.filter((b) => b.near(sun)).map((b) => b.step(1)); //: filter -> ?; near -> body.js Body.near; map -> ?; step -> body.js Body.step
Vector.ZERO.plus(new Vector(1, 1)); //: plus -> math/vec.js Vec.plus; Vector -> math/vec.js Vec
Vector.lerp(sun.position, earth.position, 0.5); //: lerp -> math/vec.js Vec.lerp
const moon = find("moon") || new Body(); //: find -> body.js named; Body -> body.js Body
moon.step(2); //: step -> body.js Body.step (missed)
const step = moon.step;
step(); //: step -> body.js Body.step (missed)
bodies.find((b) => b === moon)?.near(sun); //: find -> ?; near -> body.js Body.near
const { position } = sun;
position.times(2); //: times -> math/vec.js Vec.times (missed)
let last;
last = new Body(); //: Body -> body.js Body
last.step(3); //: step -> body.js Body.step
