import { ChangeEvent } from "react";
import { Validator, required } from "./validate";

export type FieldProps = {
  name: string;
  validator?: Validator;
  onChange(name: string, value: string): void;
};

export function Field(props: FieldProps) {
  const { name, onChange, validator = required() } = props; //: required -> src/form/validate.ts required
  function handle(e: ChangeEvent<HTMLInputElement>) {
    const error = validator.validate(e.target.value); //: validate -> src/form/validate.ts Validator.validate
    if (!error) onChange(name, e.target.value); //: onChange -> FieldProps.onChange
    e.preventDefault(); //: preventDefault -> ?
  }
  props.validator?.validate("x"); //: validate -> src/form/validate.ts Validator.validate
  props.onChange("a", "b"); //: onChange -> FieldProps.onChange
  return <input onChange={(e) => handle(e)} />; //: handle -> Field.handle
}
