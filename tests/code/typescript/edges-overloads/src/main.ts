import { Formatter, Options, format, outside } from "./format";

format(1); //: format -> src/format.ts format@3
new Formatter().apply(2); //: Formatter -> src/format.ts Formatter; apply -> src/format.ts Formatter.apply@14
outside().apply(3); //: outside -> src/format.ts outside; apply -> src/format.ts Formatter.apply

function both(options: Options) {
  options.log("x"); //: log -> src/format.ts Options.log
  options.warn("x"); //: warn -> src/format.ts Options.warn
}
