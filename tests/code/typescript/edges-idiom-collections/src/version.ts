import type { Comparable } from "./list";

export class Version implements Comparable<Version> {
  private constructor(readonly major: number, readonly minor: number) {}

  static parse(text: string): Version {
    const [major, minor] = text.split(".").map(Number); //: split -> ?; map -> ?
    return new Version(major, minor); //: Version -> Version
  }

  compareTo(other: Version): number {
    return this.major - other.major || this.minor - other.minor;
  }

  bump(): Version {
    return new Version(this.major, this.minor + 1); //: Version -> Version
  }

  static readonly ZERO = Version.parse("0.0"); //: parse -> Version.parse
}
