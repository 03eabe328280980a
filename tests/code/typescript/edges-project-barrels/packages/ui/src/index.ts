export * from "./widgets";
export { default as theme } from "./theme";
export * as colors from "./colors";
export type { Theme } from "./theme";
