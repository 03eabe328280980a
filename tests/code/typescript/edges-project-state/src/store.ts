export type Reducer<S, A> = (state: S, action: A) => S;

export interface Store<S, A> {
  getState(): S;
  dispatch(action: A): void;
  subscribe: (listener: () => void) => () => void;
}

export function createStore<S, A>(reducer: Reducer<S, A>, initial: S): Store<S, A> {
  let state = initial;
  const listeners = new Set<() => void>();
  const dispatch = (action: A) => {
    state = reducer(state, action); //: reducer -> ?
    notify(); //: notify -> createStore.notify
  };
  function notify() {
    listeners.forEach((listener) => listener()); //: listener -> ?
  }
  return {
    getState: () => state,
    dispatch,
    subscribe(listener) {
      listeners.add(listener); //: add -> ?
      return () => listeners.delete(listener); //: delete -> ?
    },
  };
}
