import { h, patch } from "./dom.js";

export class Widget {
  constructor(props = {}) {
    this.props = props;
    this.state = this.initial(); //: initial -> Widget.initial
    this.onClick = this.onClick.bind(this); //: bind -> ?
  }

  initial() {
    return {};
  }

  update(change) {
    this.state = { ...this.state, ...change };
    this.mount(this.root); //: mount -> Widget.mount
  }

  mount(root) {
    this.root = root;
    patch(root, this.render()); //: patch -> src/dom.js patch; render -> Widget.render
    root.addEventListener("click", this.onClick); //: addEventListener -> ?
    return this;
  }

  onClick() {}

  render() {
    return h("div"); //: h -> src/dom.js h
  }
}

export const withTitle = (Base) =>
  class extends Base {
    title() {
      return this.props.title.trim(); //: trim -> ?
    }
  };
