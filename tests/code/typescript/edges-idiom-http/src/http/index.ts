export { Router } from "./router";
export * from "./types";
export * as errors from "./errors";
export { default as cors, withTimeout } from "./middleware";
