import { TypedEmitter } from "./emitter";

export class Changes extends TypedEmitter<{ added: Track; removed: Track }> {
  added(track: Track) {
    this.emit("added", track); //: emit -> src/emitter.ts TypedEmitter.emit
  }
}

export class Track {
  constructor(public readonly title: string, public seconds = 0) {}
  async load(): Promise<ArrayBuffer> {
    const response = await fetch(this.url()); //: fetch -> ?; url -> Track.url
    return response.arrayBuffer(); //: arrayBuffer -> ?
  }
  private url(): string {
    return `/tracks/${this.title}`;
  }
}

export class Playlist implements Iterable<Track> {
  readonly changes = new Changes(); //: Changes -> Changes
  private tracks: Track[] = [];
  private byTitle: Record<string, Track> = {};

  add(...tracks: Track[]): this {
    tracks.forEach((track) => {
      this.tracks.push(track); //: push -> ?
      this.changes.added(track); //: added -> Changes.added
    });
    return this;
  }

  next(): Track | undefined {
    return this.tracks.shift(); //: shift -> ?
  }

  preload(title: string) {
    this.byTitle[title].load(); //: load -> Track.load
    return Promise.all(this.tracks.map((t) => t.load())); //: load -> Track.load; all -> ?; map -> ?
  }

  *[Symbol.iterator](): Iterator<Track> {
    yield* this.tracks;
  }
}
