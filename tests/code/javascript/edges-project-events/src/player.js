import { Emitter } from "./emitter";
import { Track } from "./track";

export class Player extends Emitter {
  queue = [];
  current = new Track("none"); //: Track -> src/track.js Track

  constructor() {
    super(); //: super -> src/emitter.js Emitter
    this.on("end", this.next.bind(this)); //: on -> src/emitter.js Emitter.on; bind -> ?
    this.on("error", (e) => this.fail(e)); //: on -> src/emitter.js Emitter.on; fail -> Player.fail
    this.handle = this.handle.bind(this); //: bind -> ?
  }

  play(track) {
    this.current.stop(); //: stop -> src/track.js Track.stop (missed)
    this.current = track;
    track.start();
    return this.emit("play", track); //: emit -> src/emitter.js Emitter.emit
  }

  next() {
    const track = this.queue.shift() || Track.silence(); //: shift -> ?; silence -> src/track.js Track.silence
    this.play(track); //: play -> Player.play
  }

  fail(error) {
    this.emit("failed", error).next(); //: emit -> src/emitter.js Emitter.emit; next -> Player.next
  }

  handle(event) {
    const actions = { play: () => this.play(event), next: this.next }; //: play -> Player.play
    actions[event.type]();
    actions.play(); //: play -> Player.handle.actions.play
    switch (event.type) {
      case "next":
        this.next(); //: next -> Player.next
    }
  }
}
