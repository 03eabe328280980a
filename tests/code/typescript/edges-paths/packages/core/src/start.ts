import { tool } from "./tools";

export function start() {
  tool(); //: tool -> packages/core/src/tools.ts tool
}
