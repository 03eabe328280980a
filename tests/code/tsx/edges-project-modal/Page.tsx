import { Modal, Footer, useModal, type ModalHandle } from "./Modal";
import { useRef } from "react";

export function Page() {
  const modal = useModal(); //: useModal -> Modal.tsx useModal
  const plain = useRef<ModalHandle | null>(null); //: useRef -> ?

  const openBoth = () => {
    modal.open(); //: open -> Modal.tsx useModal.open
    plain.current!.open(); //: open -> Modal.tsx ModalHandle.open
    window.open("/help"); //: open -> ?
  };

  return (
    <>
      <button onClick={openBoth}>open</button>
      <Modal ref={modal.ref} title="a" onClose={() => modal.close()}>{/*: Modal -> Modal.tsx Modal; close -> Modal.tsx useModal.close */}
        <Footer>bye</Footer>{/*: Footer -> Modal.tsx Footer */}
      </Modal>
      <Modal ref={plain} title="b" />{/*: Modal -> Modal.tsx Modal */}
    </>
  );
}
