#!/usr/bin/env node
/** Adds two numbers.
 *
 * Slowly.
 */
function add(a, b = 1, ...rest) {
  return a + b;
}

async function load(url) {}
function* count(to) {}
async function* stream() {}

const arrow = x => x * 2;
const later = async (a, { b, c }) => add(a, b);
var bound = function inner(y) {};
let reassigned;
reassigned = () => {};

function outer() {
  function nested() {
    deepest();
  }
  const local = () => nested();
  return function named() {
    local();
  };
}

(function iife() {
  start();
})();
run(function callback(error) {});
table[key] = function entry() {};

const tools = {
  method(a) {},
  async wait() {},
  short: function (b) {},
  "quoted-name": () => {},
  arrow: async () => {},
};

started(this, function* stepping() {});
