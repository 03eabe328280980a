import { isPlainObject, warn } from '../utils/checks.js';

export function createStore(reducer, initial, enhancer) {
  if (enhancer) return enhancer(createStore)(reducer, initial); //: enhancer -> ?
  let state = initial;
  let listeners = [];

  function getState() {
    return state;
  }

  function subscribe(listener) {
    ensureMutable(); //: ensureMutable -> createStore.ensureMutable
    listeners.push(listener); //: push -> ?
    return function unsubscribe() {
      listeners = listeners.filter((l) => l !== listener); //: filter -> ?
    };
  }

  function ensureMutable() {
    listeners = listeners.slice(); //: slice -> ?
  }

  const dispatch = (action) => {
    if (!isPlainObject(action)) warn('plain objects only'); //: isPlainObject -> utils/checks.js isPlainObject; warn -> ?
    state = reducer(state, action); //: reducer -> ?
    listeners.forEach((listener) => listener(state)); //: forEach -> ?; listener -> ?
    return action;
  };

  dispatch({ type: '@@INIT' }); //: dispatch -> createStore.dispatch
  return { getState, subscribe, dispatch, select: (fn) => fn(getState()) }; //: getState -> createStore.getState; fn -> ?
}
