import { Component, createRef, type ReactNode } from "react";
import * as scroll from "./scroll";

interface Props {
  onEscape: () => void;
  children: ReactNode;
}

export class FocusTrap extends Component<Props> {
  private root = createRef<HTMLDivElement>(); //: createRef -> ?

  componentDidMount() {
    this.focusFirst(); //: focusFirst -> FocusTrap.focusFirst
    document.addEventListener("keydown", this.onKey); //: addEventListener -> ?
  }

  componentWillUnmount() {
    document.removeEventListener("keydown", this.onKey); //: removeEventListener -> ?
    scroll.reset(); //: reset -> scroll.ts reset
  }

  private onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") this.props.onEscape(); //: onEscape -> ?
    else this.focusFirst(); //: focusFirst -> FocusTrap.focusFirst
  };

  private focusFirst() {
    this.root.current?.focus(); //: focus -> ?
  }

  render() {
    return <div ref={this.root}>{this.props.children}</div>;
  }
}
