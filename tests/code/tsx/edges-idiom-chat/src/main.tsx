import ReactDOM from "react-dom/client";
import { RoomView } from "./RoomView";
import { Room, LocalTransport } from "./model/room";

const room = new Room("lobby", new LocalTransport()); //: Room -> src/model/room.ts Room; LocalTransport -> src/model/room.ts LocalTransport
const me = { name: "ada" };

room.join(me); //: join -> src/model/room.ts Room.join
room.latest()?.react("hi", me); //: latest -> src/model/room.ts Room.latest; react -> src/model/message.ts Message.react

ReactDOM.createRoot(document.getElementById("root")!).render(<RoomView room={room} me={me} />); //: RoomView -> src/RoomView.tsx RoomView; createRoot -> ?; render -> ?; getElementById -> ?
