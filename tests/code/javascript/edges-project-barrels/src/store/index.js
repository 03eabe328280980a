export * from "./store";
export { compose as pipe } from "./compose";
