import Button, { Card, Panel as Side } from "./Button";
import * as UI from "./Button";
import { Router } from "outside";

export function App() {
  return (
    <Router>
      <Side /> {/*: Side -> src/Button.jsx Panel */}
      <UI.Card> {/*: Card -> src/Button.jsx Card */}
        <Button /> {/*: Button -> src/Button.jsx Button */}
      </UI.Card>
      <Card /> {/*: Card -> src/Button.jsx Card */}
      <Missing />
    </Router>
  );
}
