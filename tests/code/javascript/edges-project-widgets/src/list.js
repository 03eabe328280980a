import { Widget, withTitle } from "./base.js";
import { Counter } from "./counter.js";
import { h } from "./dom.js";

export default class List extends withTitle(Widget) { //: withTitle -> src/base.js withTitle
  render() {
    const counters = this.props.items.map((start) => new Counter({ start })); //: map -> ?; Counter -> src/counter.js Counter
    return h("ul", {}, counters.map((c) => this.row(c))); //: h -> src/dom.js h; map -> ?; row -> List.row
  }

  row(counter) {
    return h("li", {}, counter.render()); //: h -> src/dom.js h; render -> ?
  }

  refresh() {
    super.render(); //: render -> src/base.js Widget.render
  }
}
