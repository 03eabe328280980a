import compose from './compose.js';

export const logger = (store) => (next) => (action) => {
  const before = store.getState(); //: getState -> ?
  const result = next(action); //: next -> ?
  record(before, store.getState()); //: record -> record; getState -> ?
  return result;
};

const records = [];
const record = (...args) => records.push(args); //: push -> ?

export function applyMiddleware(...middlewares) {
  return (create) => (reducer, initial) => {
    const store = create(reducer, initial); //: create -> ?
    let dispatch = () => {
      throw new Error('too early'); //: Error -> ?
    };
    const api = { getState: store.getState, dispatch: (a) => dispatch(a) }; //: dispatch -> ?
    dispatch = compose(...middlewares.map((m) => m(api)))(store.dispatch); //: compose -> store/compose.js compose; map -> ?; m -> ?
    return { ...store, dispatch };
  };
}
