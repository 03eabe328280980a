import { useEffect } from "react";

type Keys = Record<string, () => void>;

export function useHotkeys(keys: Keys): void {
  useEffect(() => { //: useEffect -> ?
    const listen = (event: KeyboardEvent) => keys[event.key]?.();
    window.addEventListener("keydown", listen); //: addEventListener -> ?
    return () => window.removeEventListener("keydown", listen); //: removeEventListener -> ?
  }, [keys]);
}
