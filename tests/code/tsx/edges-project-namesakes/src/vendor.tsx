import { Button, Modal } from "antd";
import { render, screen } from "@testing-library/react";

export function Dialog({ run, get }: { run: () => void; get: any }) {
  run(); //: run -> ?
  get("x"); //: get -> ?
  get.push(1); //: push -> ?
  return (
    <Modal> {/*: Modal -> ? */}
      <Button /> {/*: Button -> ? */}
    </Modal>
  );
}

test("x", () => {
  render(<Dialog run={jest.fn()} get={1} />); //: render -> ?; Dialog -> Dialog; fn -> ?
  screen.get("x"); //: get -> ?
});
