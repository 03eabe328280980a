export { Logger as default, type Sink } from "./logger.js";
export * from "./sinks/index.js";
export * as decorators from "./decorators.js";
