import { BehaviorSubject, type Subscription } from "./bus";

type Reducer<S, A> = (state: S, action: A) => S;

export function createStore<S, A>(reducer: Reducer<S, A>, initial: S) {
  const state$ = new BehaviorSubject(initial); //: BehaviorSubject -> bus.ts BehaviorSubject

  function dispatch(action: A): void {
    state$.next(reducer(state$.value, action)); //: next -> bus.ts BehaviorSubject.next; reducer -> ?
  }

  return {
    dispatch,
    get state() {
      return state$.value;
    },
    watch: (fn: (state: S) => void): Subscription => state$.subscribe(fn), //: subscribe -> bus.ts Subject.subscribe
  };
}

export type Store<S, A> = ReturnType<typeof createStore<S, A>>;
