export { start } from "./start.js";
export * as tools from "./tools";
