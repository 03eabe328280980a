import { helper } from "..";
import { helper as again } from "../index";

export function more() {
  helper(); //: helper -> src/lib/index.ts helper
  again(); //: again -> src/lib/index.ts helper
}
