import { Schema, Infer } from "./base";

export class StringSchema extends Schema<string> {
  coerce(value: unknown): string {
    return String(value); //: String -> ?
  }
  min(n: number) {
    return this.refine((s) => s.length >= n, `at least ${n}`); //: refine -> src/schema/base.ts Schema.refine
  }
  email() {
    return this.matches(/@/); //: matches -> StringSchema.matches
  }
  private matches(re: RegExp) {
    return this.refine((s) => re.test(s)); //: refine -> src/schema/base.ts Schema.refine; test -> ?
  }
}

export class NumberSchema extends Schema<number> {
  coerce(value: unknown): number {
    return Number(value); //: Number -> ?
  }
  positive(): NumberSchema {
    return this.refine((n) => n > 0); //: refine -> src/schema/base.ts Schema.refine
  }
}

type Shape = Record<string, Schema<any>>;

export class ObjectSchema<S extends Shape> extends Schema<{ [K in keyof S]: Infer<S[K]> }> {
  constructor(private readonly shape: S) {
    super(); //: super -> src/schema/base.ts Schema
  }

  coerce(value: any): any {
    const out: Record<string, unknown> = {};
    for (const [key, schema] of Object.entries(this.shape)) { //: entries -> ?
      out[key] = schema.parse(value[key], [key]); //: parse -> src/schema/base.ts Schema.parse (missed)
    }
    return out;
  }

  extend<E extends Shape>(more: E): ObjectSchema<S & E> {
    return object({ ...this.shape, ...more }); //: object -> object
  }
}

export const string = () => new StringSchema(); //: StringSchema -> StringSchema
export const number = () => new NumberSchema(); //: NumberSchema -> NumberSchema
export function object<S extends Shape>(shape: S): ObjectSchema<S> {
  return new ObjectSchema(shape); //: ObjectSchema -> ObjectSchema
}
