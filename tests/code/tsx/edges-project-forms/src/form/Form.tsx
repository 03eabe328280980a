import React from "react";
import { Field } from "./Field";
import { FormModel } from "./model";
import { all, required } from "./validate";

interface State {
  model: FormModel;
}

export default class Form extends React.Component<{ onSubmit: (m: FormModel) => void }, State> {
  state: State = { model: new FormModel() }; //: FormModel -> src/form/model.ts FormModel
  private rules = all(required(), required("x")); //: all -> src/form/validate.ts all; required -> src/form/validate.ts required; required -> src/form/validate.ts required

  private change = (name: string, value: string): void => {
    this.setState(({ model }) => ({ model: model.with(name, value) })); //: setState -> ?; with -> src/form/model.ts FormModel.with (missed)
  };

  submit() {
    this.rules.validate("x"); //: validate -> src/form/validate.ts Validator.validate
    if (this.state.model.isValid()) { //: isValid -> src/form/model.ts FormModel.isValid
      this.props.onSubmit(this.state.model); //: onSubmit -> ?
    }
    this.change("a", "b"); //: change -> Form.change
  }

  render(): React.ReactNode {
    const { model } = this.state;
    return (
      <form onSubmit={() => this.submit()}> {/*: submit -> Form.submit */}
        {model.names().map((name) => <Field key={name} name={name} onChange={this.change} />)} {/*: names -> src/form/model.ts FormModel.names; Field -> src/form/Field.tsx Field */}
        {this.renderFooter()} {/*: renderFooter -> Form.renderFooter */}
      </form>
    );
  }

  private renderFooter = () => <footer />;
}
