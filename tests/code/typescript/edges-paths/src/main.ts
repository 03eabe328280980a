import { start, tools } from "@acme/core";
import Tool, { tool as fromDeep } from "@acme/core/src/tools";
import { more } from "@/lib/deep/more";
import { helper } from "~lib";
import { helper as plain } from "src/lib";
import { map } from "lodash";
import * as all from "./lib";

start(); //: start -> packages/core/src/start.ts start
tools.tool(); //: tool -> packages/core/src/tools.ts tool
fromDeep(); //: fromDeep -> packages/core/src/tools.ts tool
new Tool().use(); //: Tool -> packages/core/src/tools.ts Tool; use -> packages/core/src/tools.ts Tool.use
more(); //: more -> src/lib/deep/more.ts more
helper(); //: helper -> src/lib/index.ts helper
plain(); //: plain -> src/lib/index.ts helper
all.helper(); //: helper -> src/lib/index.ts helper
map(); //: map -> ?
