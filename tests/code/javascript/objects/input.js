// Objects that hold others or functions have names; mere values inside functions have none.
const KEYS = { up: 1, named: { deep: { go() { this.stop(); }, stop() {} } } };
module.exports = { meta: { docs: { url: "x" } }, create(context) { return { Program(node) {}, data: { a: 1 } }; } };
options.align = { on: "colon" };
exports.config = { run() {} };

function queue() {
  const q = { push(x) { this.pull(); }, pull: () => 1, size: 0 };
  const events = { a: 1 };
  q.push(1);
  return q;
}

listeners["Program:exit"] = function (node) {};
const ops = { ["Left"](op) {}, [Symbol.iterator]() {} };
const make = (base) => function Made() {};
const mixin = (Base) => class Mixed extends Base {};
Widget.prototype.draw = debounce(paint, 10);
