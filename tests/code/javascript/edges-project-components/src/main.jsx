import React from "react";
import ReactDOM from "react-dom";
import App from "./App";
import { StoreProvider } from "./store";

ReactDOM.render( //: render -> ?
  <StoreProvider value={1}> {/*: StoreProvider -> src/store.js StoreProvider */}
    <App /> {/*: App -> src/App.jsx App */}
  </StoreProvider>,
  document.body
);
