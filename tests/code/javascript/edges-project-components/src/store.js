import { createContext, createElement, useContext } from "react";

export class Store {
  items = [];
  remove(item) {
    this.items = this.items.filter((i) => i !== item); //: filter -> ?
    this.changed(); //: changed -> Store.changed
  }
  changed() {}
}

const Context = createContext(new Store()); //: createContext -> ?; Store -> Store

export function StoreProvider({ value, children }) {
  return createElement(Context.Provider, { value }, children); //: createElement -> ?
}

const shared = new Store(); //: Store -> Store

export const useStore = () => {
  useContext(Context); //: useContext -> ?
  return shared;
};
