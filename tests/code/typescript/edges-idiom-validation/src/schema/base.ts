import { Issue, ValidationError } from "./errors";

export type Infer<S> = S extends Schema<infer T> ? T : never;

export abstract class Schema<T> {
  protected checks: Array<Check<T>> = [];

  abstract coerce(value: unknown): T;

  parse(value: unknown): T;
  parse(value: unknown, path: string[]): T;
  parse(value: unknown, path: string[] = []): T {
    const coerced = this.coerce(value); //: coerce -> Schema.coerce
    const issues = this.checks.filter((check) => !check.test(coerced)).map((check) => new Issue(path, check.message)); //: test -> Check.test; Issue -> src/schema/errors.ts Issue; filter -> ?; map -> ?
    if (issues.length) throw ValidationError.of(issues); //: of -> src/schema/errors.ts ValidationError.of
    return coerced;
  }

  safeParse(value: unknown): { ok: boolean; value?: T } {
    try {
      return { ok: true, value: this.parse(value) }; //: parse -> Schema.parse
    } catch {
      return { ok: false };
    }
  }

  refine(test: (value: T) => boolean, message = "invalid"): this {
    this.checks.push({ test, message }); //: push -> ?
    return this;
  }

  optional(): OptionalSchema<T> {
    return new OptionalSchema(this); //: OptionalSchema -> OptionalSchema
  }
}

export interface Check<T> {
  test(value: T): boolean;
  message: string;
}

export class OptionalSchema<T> extends Schema<T | undefined> {
  constructor(private inner: Schema<T>) {
    super(); //: super -> Schema
  }
  coerce(value: unknown) {
    return value === undefined ? undefined : this.inner.parse(value); //: parse -> Schema.parse
  }
}
