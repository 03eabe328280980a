import * as s from "./schema.js";
export * as schema from "./schema.js";
export default s;
