import { memo, useMemo, useState, type FC } from "react";
import { Socket, useDebounced, useSocket, useToggle } from "./hooks";
import { Message, parse } from "./message";

interface ChatProps {
  room: string;
  onSend?(message: Message): void;
  format: (m: Message) => string;
}

export const Chat: FC<ChatProps> = memo(({ room, onSend, format }) => { //: memo -> ?
  const [socket, close] = useSocket(room); //: useSocket -> src/hooks.ts useSocket
  const [messages, setMessages] = useState<Map<string, Message>>(new Map()); //: useState -> ?
  const [draft, setDraft] = useState(new Message("")); //: useState -> ?; Message -> src/message.ts Message
  const text = useDebounced(draft); //: useDebounced -> src/hooks.ts useDebounced
  const last = useMemo(() => parse("x"), []); //: useMemo -> ?; parse -> src/message.ts parse
  const [on, toggle] = useToggle(); //: useToggle -> src/hooks.ts useToggle
  socket.send("x").send("y"); //: send -> src/hooks.ts Socket.send; send -> src/hooks.ts Socket.send
  messages.get("x")?.quote(); //: quote -> src/message.ts Message.quote
  draft.quote(); //: quote -> src/message.ts Message.quote
  text.quote(); //: quote -> src/message.ts Message.quote (missed)
  last.quote(); //: quote -> src/message.ts Message.quote
  toggle(); //: toggle -> src/hooks.ts useToggle.toggle
  const send = async () => {
    onSend?.(draft); //: onSend -> ChatProps.onSend (missed)
    setDraft(draft.quote()); //: setDraft -> ?; quote -> src/message.ts Message.quote
  };
  return <Box onClick={send}>{Array.from(messages.values()).map((m) => format(m.quote()))}</Box>; //: Box -> Box; quote -> src/message.ts Message.quote; format -> ?
});

export function Box({ children, ...rest }: any) {
  return <div {...rest}>{children}</div>;
}
