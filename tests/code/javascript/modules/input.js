import fallback, { first, second as renamed } from "./named.js";
import * as everything from "./all.js";
import "./effect.js";
export { first as one } from "./named.js";
export * from "./more.js";
export * as grouped from "./group.js";
export { local as visible, hidden };
export default local;
export const LIMIT = 10;
export let counter = 0;
export function shown() {}
export class Shown {}

const fs = require("fs");
const { join, resolve: absolute } = require("path");
const promises = require("fs").promises;
const lazy = await import("./lazy.js");

function local() {}
const hidden = 1;
function kept() {}

exports.alpha = function () {};
module.exports.beta = () => {};
exports.gamma = local;
module.exports = { local, renamedToo: hidden };
