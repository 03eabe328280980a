import { compose } from "./compose.js";

export class Store {
  #listeners = new Set();
  static #count = 0;
  state = {};

  constructor(reducers) {
    this.reduce = compose(...Object.values(reducers)); //: compose -> src/store/compose.js compose
    Store.#count++;
    Store.track(this); //: track -> Store.track
  }

  static track(store) {
    store.getState(); //: getState -> ?
  }

  dispatch = (action) => {
    this.state = this.reduce(this.state, action);
    this.#notify(); //: #notify -> Store.#notify
  };

  subscribe(listener) {
    this.#listeners.add(listener); //: add -> ?
    return () => this.#listeners.delete(listener); //: delete -> ?
  }

  getState() {
    return this.state;
  }

  #notify() {
    for (const listener of this.#listeners) listener(); //: listener -> ?
  }
}
