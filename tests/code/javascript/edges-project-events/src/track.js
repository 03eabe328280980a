export class Track {
  constructor(name) {
    this.name = name;
  }
  static silence() {
    return new Track(""); //: Track -> Track
  }
  start() {}
  stop() {}
}
