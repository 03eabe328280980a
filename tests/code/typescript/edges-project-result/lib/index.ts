export * from "./result";
export { pipe, curry as curried, tap } from "./pipe";
export type { Result as Outcome } from "./result";
