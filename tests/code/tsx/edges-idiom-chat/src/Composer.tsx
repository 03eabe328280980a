import { useState } from "react";

export default function Composer({ onSend }: { onSend(text: string): void }) {
  const [text, setText] = useState(""); //: useState -> ?

  const send = () => {
    onSend(clean(text)); //: clean -> clean; onSend -> ?
    reset(); //: reset -> Composer.reset
  };

  function reset() {
    setText(""); //: setText -> ?
  }

  return (
    <input
      value={text}
      onChange={(e) => setText(e.target.value)} //: setText -> ?
      onKeyDown={(e) => e.key === "Enter" && send()} //: send -> Composer.send
    />
  );
}

function clean(text: string): string {
  return text.trim(); //: trim -> ?
}
