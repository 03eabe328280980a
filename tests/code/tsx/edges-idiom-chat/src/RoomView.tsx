import { Fragment, useEffect, useReducer, useRef } from "react";
import { Room } from "./model/room";
import { Message, type Author } from "./model/message";
import { Avatar, Timestamp } from "./ui";
import Composer from "./Composer";

interface Props {
  room: Room;
  me: Author;
  format?: (m: Message) => string;
}

const useRoom = (room: Room) => {
  const [, update] = useReducer((n: number) => n + 1, 0); //: useReducer -> ?
  useEffect(() => { //: useEffect -> ?
    room.onChange = () => update(); //: update -> ?
    return () => {
      room.onChange = null;
    };
  }, [room]);
  return room.list(); //: list -> src/model/room.ts Room.list
};

export function RoomView({ room, me, format = plain }: Props) {
  const messages = useRoom(room); //: useRoom -> useRoom
  const end = useRef<HTMLDivElement>(null); //: useRef -> ?

  useEffect(() => end.current?.scrollIntoView(), [messages.length]); //: useEffect -> ?; scrollIntoView -> ?

  return (
    <Fragment>{/*: Fragment -> ? */}
      {messages.map((m) => (
        <article key={+m.at} onDoubleClick={() => m.react("+1", me)}>{/*: react -> src/model/message.ts Message.react */}
          <Avatar author={m.author} /> {format(m)} <Timestamp at={m.at} />{/*: Avatar -> src/ui/Avatar.tsx Avatar; Timestamp -> src/ui/Timestamp.tsx Timestamp; format -> ? */}
          {m.summary().join(" ")}{/*: summary -> src/model/message.ts Message.summary; join -> ? */}
        </article>
      ))}
      <Composer onSend={(text) => room.post(me, text).react("sent", me)} />{/*: Composer -> src/Composer.tsx Composer; post -> src/model/room.ts Room.post; react -> src/model/message.ts Message.react */}
    </Fragment>
  );
}

function plain(message: Message): string {
  return message.text;
}
