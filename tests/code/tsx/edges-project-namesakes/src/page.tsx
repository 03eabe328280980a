import { Button as Base } from "./Button";
import { Modal, run } from "./model";

function Button() {
  return <Base onClick={() => run()} />; //: Base -> src/Button.tsx Button; run -> src/model.ts run
}

export function Page({ modal, Modal: Frame, items }: { modal: Modal; Modal: any; items: Array<{ get(): void }> }) {
  modal.push(1); //: push -> src/model.ts Modal.push
  items.forEach((i) => i.get());
  items.push(null!); //: push -> ?
  return (
    <Frame>
      <Button /> {/*: Button -> Button */}
    </Frame>
  );
}
