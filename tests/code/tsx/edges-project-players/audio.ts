import { createContext } from "react";

export interface Track {
  readonly url: string;
  label(): string;
  toggle(): void;
  load(): Promise<void>;
}

export class AudioEngine {
  current?: Track;

  play(track: Track): void {
    this.current?.toggle(); //: toggle -> Track.toggle
    this.current = track;
    this.current.load().then(() => this.started()); //: load -> Track.load; then -> ?; started -> AudioEngine.started
  }

  stop = (): void => {
    this.current = undefined;
  };

  private started(): void {}
}

export const AudioContext = createContext(new AudioEngine()); //: createContext -> ?; AudioEngine -> AudioEngine

export const makeTrack = (url: string): Track => ({
  url,
  label: () => url.toUpperCase(), //: toUpperCase -> ?
  toggle() {
    this.load(); //: load -> makeTrack.load
  },
  async load() {},
});
