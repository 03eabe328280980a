import { TypedEmitter, Disposables } from "./emitter";
import { Track, Playlist } from "./playlist";

type PlayerEvents = {
  play: Track;
  stop: undefined;
};

export enum State {
  Idle,
  Playing,
}

export class Player extends TypedEmitter<PlayerEvents> {
  #state: State = State.Idle;
  private readonly disposables = new Disposables(); //: Disposables -> src/emitter.ts Disposables

  constructor(private readonly playlist: Playlist, private options: PlayerOptions = defaults()) { //: defaults -> defaults
    super(); //: super -> src/emitter.ts TypedEmitter
    this.disposables.add(playlist.changes.on("added", this.onAdded)); //: add -> src/emitter.ts Disposables.add; on -> src/emitter.ts TypedEmitter.on
  }

  private onAdded = (track: Track): void => {
    if (this.options.autoplay) this.play(track); //: play -> Player.play
  };

  play(track: Track | undefined = this.playlist.next()): void { //: next -> src/playlist.ts Playlist.next
    if (!track) return this.stop(); //: stop -> Player.stop
    this.#transition(State.Playing); //: #transition -> Player.#transition
    track.load().then(() => this.emit("play", track)); //: load -> src/playlist.ts Track.load; emit -> src/emitter.ts TypedEmitter.emit; then -> ?
  }

  stop(): void {
    this.#transition(State.Idle); //: #transition -> Player.#transition
    this.emit("stop", undefined); //: emit -> src/emitter.ts TypedEmitter.emit
  }

  #transition(to: State) {
    this.#state = to;
  }

  dispose() {
    this.disposables.dispose(); //: dispose -> src/emitter.ts Disposables.dispose
  }
}

interface PlayerOptions {
  autoplay: boolean;
}

function defaults(): PlayerOptions {
  return { autoplay: true };
}
