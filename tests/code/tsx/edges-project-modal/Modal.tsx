import { forwardRef, useEffect, useImperativeHandle, useRef, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { FocusTrap } from "./FocusTrap";
import { lockScroll } from "./scroll";

export interface ModalHandle {
  open(): void;
  close(): void;
}

interface Props {
  title: string;
  children?: ReactNode;
  onClose?: () => void;
}

export const Modal = forwardRef<ModalHandle, Props>(function Modal({ title, children, onClose }, ref) { //: forwardRef -> ?
  const [visible, setVisible] = useState(false); //: useState -> ?

  function close() {
    setVisible(false); //: setVisible -> ?
    onClose?.(); //: onClose -> ?
  }

  useImperativeHandle(ref, () => ({ open: () => setVisible(true), close })); //: useImperativeHandle -> ?; setVisible -> ?

  useEffect(() => { //: useEffect -> ?
    if (!visible) return;
    const unlock = lockScroll(); //: lockScroll -> scroll.ts lockScroll
    return () => unlock(); //: unlock -> ?
  }, [visible]);

  if (!visible) return null;
  return createPortal( //: createPortal -> ?
    <FocusTrap onEscape={close}>{/*: FocusTrap -> FocusTrap.tsx FocusTrap */}
      <Header onClose={() => close()}>{title}</Header>{/*: Header -> Header; close -> Modal.Modal.close */}
      {children}
    </FocusTrap>,
    document.body,
  );
});

export function Header({ children, onClose }: { children: ReactNode; onClose(): void }) {
  return (
    <header>
      {children}
      <button onClick={() => onClose()} /> {/*: onClose -> ? */}
    </header>
  );
}

export const Footer = (props: { children: ReactNode }) => <footer {...props} />;

export function useModal() {
  const ref = useRef<ModalHandle>(null); //: useRef -> ?
  const open = () => ref.current?.open(); //: open -> ModalHandle.open
  return { ref, open, close: () => ref.current?.close() }; //: close -> ModalHandle.close
}
