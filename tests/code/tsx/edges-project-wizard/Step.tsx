import React from "react";

export interface StepProps {
  values: Record<string, string>;
  onChange: (name: string, value: string) => void;
}

export default abstract class Step<S = {}> extends React.Component<StepProps, S> {
  abstract title(): string;

  protected set(name: string, value: string) {
    if (this.validate(value)) this.props.onChange(name, value); //: validate -> Step.validate; onChange -> ?
  }

  protected validate(value: string): boolean {
    return value.trim() !== ""; //: trim -> ?
  }

  protected input(name: string) {
    return <input onChange={(event) => this.set(name, event.target.value)} />; //: set -> Step.set
  }

  render() {
    return (
      <fieldset>
        <legend>{this.title()}</legend>{/*: title -> Step.title */}
        {this.input("value")}{/*: input -> Step.input */}
      </fieldset>
    );
  }
}
