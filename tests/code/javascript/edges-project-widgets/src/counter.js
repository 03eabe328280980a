import { Widget } from "./base.js";
import { h as element } from "./dom.js";

export class Counter extends Widget {
  initial() {
    return { count: this.props.start ?? 0 };
  }

  onClick(event) {
    event.preventDefault(); //: preventDefault -> ?
    this.update({ count: this.#next() }); //: update -> src/base.js Widget.update; #next -> Counter.#next
  }

  #next() {
    return this.state.count + 1;
  }

  render() {
    const label = () => `${this.state.count}`;
    return element("button", null, label()); //: element -> src/dom.js h; label -> Counter.render.label
  }
}
