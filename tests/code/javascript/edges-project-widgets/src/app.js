import List from "./list.js";
import { Counter } from "./counter.js";
import create from "./dom.js";

const counter = new Counter({ start: 3 }); //: Counter -> src/counter.js Counter
counter.mount(document.body).update({}); //: mount -> src/base.js Widget.mount; update -> src/base.js Widget.update
counter.render(); //: render -> src/counter.js Counter.render

export function render(items) {
  return new List({ items }).row(counter); //: List -> src/list.js List; row -> src/list.js List.row
}

document.addEventListener("load", () => render([])); //: addEventListener -> ?; render -> render
create("text"); //: create -> src/dom.js create
window.update?.(); //: update -> ?
