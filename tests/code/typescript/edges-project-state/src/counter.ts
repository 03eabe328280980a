import { createStore, type Store } from "./store";

export class State {
  constructor(readonly n: number) {}
  next(): State {
    return new State(this.n + 1); //: State -> State
  }
}

type Action = { type: "inc" } | { type: "reset"; to: State };

function reducer(state: State, action: Action): State {
  switch (action.type) {
    case "inc":
      return state.next(); //: next -> State.next
    case "reset":
      return action.to.next(); //: next -> State.next (missed)
  }
}

export const store = createStore(reducer, new State(0)); //: createStore -> src/store.ts createStore; State -> State
store.dispatch({ type: "inc" }); //: dispatch -> src/store.ts Store.dispatch
store.getState().next(); //: getState -> src/store.ts Store.getState; next -> State.next (missed)

export class View {
  private unsubscribe: () => void;
  private static views: View[] = [];

  constructor(private store: Store<State, Action>) {
    this.unsubscribe = store.subscribe(() => this.render()); //: subscribe -> src/store.ts Store.subscribe; render -> View.render
    View.views.push(this);
  }

  render = (): void => {
    this.store.getState().next(); //: getState -> src/store.ts Store.getState; next -> State.next
  };

  dispose() {
    this.unsubscribe(); //: unsubscribe -> ?
    View.views.forEach((view) => view.render()); //: render -> View.render (missed)
  }
}

new View(store).dispose(); //: View -> View; dispose -> View.dispose
