export { add } from "./add";
export { default as removeItem } from "./remove";
export * from "./more";
