import * as React from "react";

interface FieldProps {
  label: string;
  onChange(value: string): void;
}

export class Field extends React.Component<FieldProps, { touched: boolean }> {
  state = { touched: false };

  private handleChange = (e: React.ChangeEvent<HTMLInputElement>) => {
    this.touch(); //: touch -> Field.touch
    this.props.onChange(e.target.value);
  };

  private touch() {
    this.setState({ touched: true }); //: setState -> ?
  }

  render() {
    return (
      <label>
        {this.renderLabel()} <input onChange={this.handleChange} />{/*: renderLabel -> Field.renderLabel */}
      </label>
    );
  }

  private renderLabel(): React.ReactNode {
    return <Label text={this.props.label} />; //: Label -> Label
  }
}

const Label: React.FC<{ text: string }> = ({ text }) => <b>{text}</b>;
