import { createStore } from './store/create-store.js';
import { applyMiddleware, logger } from './store/middleware.js';
import compose, { pipe } from './store/compose.js';
import { memoize, createSelector } from './utils/memo.js';

const initial = { todos: [] };

const handlers = {
  add: (state, { text }) => ({ ...state, todos: [...state.todos, makeTodo(text)] }), //: makeTodo -> makeTodo
  clear: () => initial,
};

function reducer(state = initial, action) {
  const handler = handlers[action.type];
  return handler ? handler(state, action) : state; //: handler -> ?
}

const makeTodo = (text) => ({ id: nextId(), text }); //: nextId -> ?

const nextId = (() => {
  let id = 0;
  return () => id++;
})();

const store = createStore(reducer, initial); //: createStore -> store/create-store.js createStore
const logged = createStore(reducer, initial, applyMiddleware(logger)); //: createStore -> store/create-store.js createStore; applyMiddleware -> store/middleware.js applyMiddleware

const stop = store.subscribe(() => console.log(count(store.getState()))); //: subscribe -> store/create-store.js createStore.subscribe (missed); count -> ?; getState -> store/create-store.js createStore.getState (missed); log -> ?
store.dispatch({ type: 'add', text: 'tea' }); //: dispatch -> store/create-store.js createStore.dispatch (missed)
store.select((s) => s.todos); //: select -> store/create-store.js createStore.select (missed)
handlers.add(initial, { text: 'x' }); //: add -> handlers.add
stop(); //: stop -> store/create-store.js createStore.subscribe.unsubscribe (missed)

const count = createSelector((s) => s.todos, (todos) => todos.length); //: createSelector -> utils/memo.js createSelector
const shout = pipe(trim, upper); //: pipe -> store/compose.js pipe
const slow = memoize(shout); //: memoize -> utils/memo.js memoize
slow('a'); //: slow -> utils/memo.js memoize.memoized
slow.clear(); //: clear -> utils/memo.js memoize.memoized.clear
compose(upper, trim)('x'); //: compose -> store/compose.js compose

function trim(s) { return s.trim(); } //: trim -> ?
function upper(s) { return s.toUpperCase(); } //: toUpperCase -> ?
