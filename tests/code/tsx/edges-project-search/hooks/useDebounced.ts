import { useEffect, useState } from "react";

export default function useDebounced<T>(value: T, delay = 200): T {
  const [settled, setSettled] = useState(value); //: useState -> ?
  useEffect(() => { //: useEffect -> ?
    const timer = setTimeout(() => setSettled(value), delay); //: setTimeout -> ?; setSettled -> ?
    return () => clearTimeout(timer); //: clearTimeout -> ?
  }, [value, delay]);
  return settled;
}
