import React, { useMemo } from "react";
import { useStore } from "./store";
import * as List from "./List";

const App = () => {
  const store = useStore(); //: useStore -> src/store.js useStore
  const items = useMemo(() => filter(store.items, "x"), [store]); //: useMemo -> ?; filter -> filter
  const remove = (item) => store.remove(item); //: remove -> src/store.js Store.remove
  return (
    <>
      <Header title="x" /> {/*: Header -> Header */}
      <List.Items items={items} onRemove={(i) => remove(i)} /> {/*: Items -> src/List.jsx Items; remove -> App.remove */}
    </>
  );
};

function Header({ title, render }) {
  return render ? render(title) : <h1>{upper(title)}</h1>; //: render -> ?; upper -> upper
}

const filter = (items, text) => items.filter((i) => i.match(text)); //: filter -> ?; match -> ?
const upper = (t) => t.toUpperCase(); //: toUpperCase -> ?

export default App;
