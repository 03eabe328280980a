import s, { schema } from "./lib";
import { string as str } from "./lib/schema.js";

const user = s.object({ //: object -> lib/schema.js object
  name: s.string().required().min(2), //: string -> lib/schema.js string; required -> lib/schema.js Schema.required; min -> lib/schema.js StringSchema.min
  mail: schema.string().min(1).required(), //: string -> lib/schema.js string; min -> lib/schema.js StringSchema.min; required -> lib/schema.js Schema.required
});
user.check({}); //: check -> lib/schema.js ObjectSchema.check
user.required().check({}); //: required -> lib/schema.js Schema.required; check -> lib/schema.js ObjectSchema.check
str().check("x"); //: str -> lib/schema.js string; check -> lib/schema.js Schema.check
const min = Math.min(1, 2); //: min -> ?
export const validate = (value) => user.check(value); //: check -> lib/schema.js ObjectSchema.check
