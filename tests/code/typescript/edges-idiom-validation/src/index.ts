import * as s from "./schema/types";
export * from "./schema/errors";
export { s };
export default s;
export type { Infer } from "./schema/base";
