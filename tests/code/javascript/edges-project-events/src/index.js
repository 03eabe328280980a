import { Player } from "./player";
import { Track as Song } from "./track";

export const player = new Player(); //: Player -> src/player.js Player
player
  .on("play", (t) => t.name) //: on -> src/emitter.js Emitter.on
  .emit("x"); //: emit -> src/emitter.js Emitter.emit
player.play(new Song("y")).emit("z"); //: play -> src/player.js Player.play; Song -> src/track.js Track; emit -> src/emitter.js Emitter.emit
player.current.stop(); //: stop -> src/track.js Track.stop (missed)
document.addEventListener("click", () => player.next()); //: next -> src/player.js Player.next; addEventListener -> ?
