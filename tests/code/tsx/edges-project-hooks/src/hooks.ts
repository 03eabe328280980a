import { useEffect, useRef, useState } from "react";

export function useDebounced<T>(value: T, ms = 100): T {
  const [held, setHeld] = useState(value); //: useState -> ?
  useEffect(() => {
    const timer = setTimeout(() => setHeld(value), ms); //: setHeld -> ?; setTimeout -> ?
    return () => clearTimeout(timer); //: clearTimeout -> ?
  }, [value]);
  return held;
}

export class Socket {
  send(text: string): Socket {
    return this;
  }
  close() {}
}

export const useSocket = (url: string): [Socket, () => void] => {
  const ref = useRef<Socket | null>(null); //: useRef -> ?
  if (!ref.current) ref.current = new Socket(); //: Socket -> Socket
  ref.current.send("hello"); //: send -> Socket.send
  useEffect(() => () => ref.current?.close(), []); //: close -> Socket.close; useEffect -> ?
  return [ref.current, () => ref.current!.close()]; //: close -> Socket.close
};

export function useToggle(initial = false) {
  const [on, set] = useState(initial); //: useState -> ?
  const toggle = () => set((x) => !x); //: set -> ?
  return [on, toggle] as const;
}
