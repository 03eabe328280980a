import { Component } from "react";
import { NameStep, EmailStep } from "./steps";
import { History } from "./history";

interface State {
  at: number;
  values: Record<string, string>;
}

export class Wizard extends Component<{ onDone(values: State["values"]): void }, State> {
  state: State = { at: 0, values: {} };
  private history = new History<State>(); //: History -> history.ts History

  constructor(props: { onDone(values: State["values"]): void }) {
    super(props); //: super -> ?
    this.next = this.next.bind(this); //: bind -> ?
  }

  next() {
    this.history.push(this.state); //: push -> history.ts History.push
    if (this.isLast()) this.finish(); //: isLast -> Wizard.isLast; finish -> Wizard.finish
    else this.setState(({ at }) => ({ at: at + 1 })); //: setState -> ?
  }

  back = () => {
    const state = this.history.pop(); //: pop -> history.ts History.pop
    if (state) this.setState(state); //: setState -> ?
  };

  private isLast() {
    return this.state.at === 1;
  }

  private finish() {
    const { onDone } = this.props;
    onDone(this.state.values); //: onDone -> ?
  }

  change = (name: string, value: string) => {
    this.setState(({ values }) => ({ values: { ...values, [name]: value } })); //: setState -> ?
  };

  render() {
    const { at, values } = this.state;
    return (
      <form onSubmit={() => this.next()} onReset={this.back}>{/*: next -> Wizard.next */}
        {at === 0 && <NameStep values={values} onChange={this.change} />}{/*: NameStep -> steps.tsx NameStep */}
        {at === 1 ? <EmailStep values={values} onChange={(n, v) => this.change(n, v)} /> : null}{/*: EmailStep -> steps.tsx EmailStep; change -> Wizard.change */}
      </form>
    );
  }
}
