import { createRoot } from "react-dom/client";
import { List, Memo, Page } from "./List";
import { createStore } from "./model";

const store = createStore(); //: createStore -> src/model.ts createStore
createRoot(document.body).render(<List items={[]} store={store} />); //: createRoot -> ?; List -> src/List.tsx List
createRoot(document.body).render(<Memo items={[]} />);
new Page().show({ items: [], store }); //: Page -> src/List.tsx Page; show -> src/List.tsx Page.show
store.pick(null!); //: pick -> src/model.ts Store.pick
