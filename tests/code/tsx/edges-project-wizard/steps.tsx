import Step, { type StepProps } from "./Step";
import { isEmail } from "./validate";

export class NameStep extends Step {
  title() {
    return "Name";
  }
}

export class EmailStep extends Step<{ touched: boolean }> {
  state = { touched: false };

  title = () => "Email";

  override validate(value: string): boolean {
    this.setState({ touched: true }); //: setState -> ?
    return super.validate(value) && isEmail(value); //: validate -> Step.tsx Step.validate; isEmail -> validate.ts isEmail
  }

  render() {
    return (
      <div className={this.state.touched ? "touched" : ""}>
        {super.render()}{/*: render -> Step.tsx Step.render */}
        {this.hint()}{/*: hint -> EmailStep.hint */}
      </div>
    );
  }

  private hint() {
    const { values } = this.props as StepProps;
    return isEmail(values.email) ? null : <small>{this.title()}</small>; //: isEmail -> validate.ts isEmail; title -> EmailStep.title
  }
}
