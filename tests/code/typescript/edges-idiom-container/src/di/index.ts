export { Container, token } from "./container";
export type { Token, Constructor } from "./container";
export * from "./decorators";
