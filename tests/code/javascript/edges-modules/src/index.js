export * from "./square.js";
export { default as Shape, resize } from "./shapes.js";
export default function main() {
  return helper(); //: helper -> helper
}
function helper() {}
