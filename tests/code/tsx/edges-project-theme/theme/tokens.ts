export enum Mode {
  Light = "light",
  Dark = "dark",
}

export namespace Color {
  export function mix(a: string, b: string): string {
    return hex(a) + hex(b); //: hex -> Color.hex; hex -> Color.hex
  }
  const hex = (text: string) => text.replace("#", ""); //: replace -> ?
}

export class Theme {
  private constructor(readonly mode: Mode, private palette: Map<string, string>) {}

  static readonly light = Theme.of(Mode.Light); //: of -> Theme.of
  static readonly dark = Theme.of(Mode.Dark); //: of -> Theme.of

  static of(mode: Mode): Theme {
    return new Theme(mode, new Map()); //: Theme -> Theme; Map -> ?
  }

  get(name: string): string {
    return this.palette.get(name) ?? Color.mix(name, name); //: get -> ?; mix -> Color.mix
  }

  toggle(): Theme {
    return this.mode === Mode.Light ? Theme.dark : Theme.light;
  }
}
