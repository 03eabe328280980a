export { Engine } from "./engine.js";
export function boot() {
  return start(); //: start -> start
}
function start() {}
