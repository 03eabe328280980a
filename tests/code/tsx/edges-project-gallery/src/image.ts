export abstract class Asset {
  constructor(readonly path: string) {}
  abstract src(width: number): string;

  get name(): string {
    return this.path.split("/").at(-1) ?? ""; //: split -> ?; at -> ?
  }
}

export class Image extends Asset {
  static load(paths: string[]): Image[] {
    return paths.map((path) => new Image(path)); //: map -> ?; Image -> Image
  }

  src(width: number): string {
    return `${this.path}?w=${this.#snap(width)}`; //: #snap -> Image.#snap
  }

  #snap(width: number): number {
    return Math.ceil(width / 100) * 100; //: ceil -> ?
  }
}
