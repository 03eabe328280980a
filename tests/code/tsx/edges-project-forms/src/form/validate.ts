export interface Validator {
  validate(value: string): string | undefined;
}
class Rule implements Validator {
  constructor(private test: (v: string) => boolean, private text: string) {}
  validate(value: string) {
    return this.test(value) ? undefined : this.text; //: test -> ?
  }
}
export function required(text = "required"): Validator {
  return new Rule((v) => v !== "", text); //: Rule -> Rule
}
export const all = (...validators: Validator[]): Validator => ({
  validate: (value) => validators.map((v) => v.validate(value)).find(Boolean), //: validate -> Validator.validate (missed); find -> ?
});
