import { createStore } from "./store";
import { fromEvent, Subject, type Subscription } from "./bus";

type Action = { type: "inc" } | { type: "set"; value: number };

const store = createStore((state: number, action: Action) => (action.type === "inc" ? state + 1 : action.value), 0); //: createStore -> store.ts createStore

const subscriptions: Subscription[] = [];

export function start(): void {
  const clicks = fromEvent(document, "click"); //: fromEvent -> bus.ts fromEvent
  subscriptions.push(clicks.pipe((e) => e.timeStamp).subscribe(render)); //: push -> ?; pipe -> bus.ts Subject.pipe; subscribe -> bus.ts Subject.subscribe
  subscriptions.push(store.watch((n) => render(n))); //: push -> ?; watch -> store.ts createStore.watch; render -> render
  clicks.subscribe((event) => { //: subscribe -> bus.ts Subject.subscribe
    event.preventDefault(); //: preventDefault -> ?
    store.dispatch({ type: "inc" }); //: dispatch -> store.ts createStore.dispatch
  });
}

export function stop(): void {
  let subscription: Subscription | undefined;
  while ((subscription = subscriptions.pop())) subscription.unsubscribe(); //: pop -> ?; unsubscribe -> bus.ts Subscription.unsubscribe
  subscriptions.forEach((s) => s.unsubscribe()); //: forEach -> ?; unsubscribe -> bus.ts Subscription.unsubscribe
}

function render(value: number): void {
  document.title = value.toString(); //: toString -> ?
}

const words: Subject<string> | null = Math.random() > 0.5 ? new Subject() : null; //: random -> ?; Subject -> bus.ts Subject
words?.next("hi"); //: next -> bus.ts Subject.next
[1].values().next(); //: values -> ?; next -> ?
