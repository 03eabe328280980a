import { Store } from "./store/index.js";
import * as actions from "./actions";
import { format as fmt, default as parse } from "./text";

const store = new Store(actions); //: Store -> src/store/store.js Store
store.dispatch(actions.add(1)); //: dispatch -> src/store/store.js Store.dispatch; add -> src/actions/add.js add
store.dispatch(actions.removeItem(1)); //: dispatch -> src/store/store.js Store.dispatch; removeItem -> src/actions/remove.js remove
store.subscribe(() => fmt(store.getState())); //: subscribe -> src/store/store.js Store.subscribe; fmt -> src/text.js format; getState -> src/store/store.js Store.getState
parse("x"); //: parse -> src/text.js parse
actions.missing(); //: missing -> ?
