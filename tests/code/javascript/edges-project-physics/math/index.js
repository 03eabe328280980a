export { Vec, Vec as Vector } from "./vec.js";
export const vec = (x, y) => new Vector(x, y); //: Vector -> math/vec.js Vec
import { Vec as Vector } from "./vec.js";
