import { s, isValidationError, type Infer } from ".";

export const UserSchema = s.object({ //: object -> src/schema/types.ts object
  name: s.string().min(1), //: string -> src/schema/types.ts string; min -> src/schema/types.ts StringSchema.min
  email: s.string().email().optional(), //: string -> src/schema/types.ts string; email -> src/schema/types.ts StringSchema.email; optional -> src/schema/base.ts Schema.optional
  age: s.number().positive(), //: number -> src/schema/types.ts number; positive -> src/schema/types.ts NumberSchema.positive
});

export type User = Infer<typeof UserSchema>;

export function parseUser(input: unknown): User | null {
  try {
    return UserSchema.parse(input) as User; //: parse -> src/schema/base.ts Schema.parse
  } catch (e) {
    if (isValidationError(e)) console.error(e.format()); //: isValidationError -> src/schema/errors.ts isValidationError; format -> src/schema/errors.ts ValidationError.format; error -> ?
    return null;
  }
}

const Admin = UserSchema.extend({ level: s.number() }); //: extend -> src/schema/types.ts ObjectSchema.extend; number -> src/schema/types.ts number
Admin.safeParse({}); //: safeParse -> src/schema/base.ts Schema.safeParse
