import { ClickEvent, query } from "./dom";

const button = query("button"); //: query -> src/dom.ts query
button.on("x", (e) => {}); //: on -> src/dom.ts Element2.on (missed)

export function onClick(event: ClickEvent): void {
  event.stop(); //: stop -> src/dom.ts ClickEvent.stop
  event.target.closest("a")?.on("click", onClick); //: closest -> src/dom.ts Element2.closest; on -> src/dom.ts Element2.on
  event.target.parent!.children[0].closest("b"); //: closest -> src/dom.ts Element2.closest
  for (const [i, child] of event.target.children.entries()) {
    child.closest("c"); //: closest -> src/dom.ts Element2.closest
  }
  const handler = (e: ClickEvent) => e.stop(); //: stop -> src/dom.ts ClickEvent.stop
  handler(event); //: handler -> onClick.handler
  const el = event.target as HTMLElement;
  el.closest("x"); //: closest -> ?
}
