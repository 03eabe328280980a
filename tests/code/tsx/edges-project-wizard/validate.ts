type Rule = (text: string) => boolean;

const all =
  (...rules: Rule[]): Rule =>
  (text) =>
    rules.every((rule) => rule(text)); //: every -> ?; rule -> ?

export const matches = (pattern: RegExp): Rule => (text) => pattern.test(text); //: test -> ?

const strict = all(matches(/@/), matches(/\./)); //: all -> all; matches -> matches; matches -> matches

export function isEmail(text: string): boolean {
  return strict(text); //: strict -> ?
}
