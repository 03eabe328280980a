export function query(selector: string): Element2;
export function query(selector: string, all: true): Element2[];
export function query(selector: string, all?: boolean): any {
  return create(selector); //: create -> create
}

export class Element2 {
  on(name: "click", handler: (e: ClickEvent) => void): this;
  on(name: string, handler: (e: unknown) => void): this;
  on(name: string, handler: (e: any) => void): this {
    return this;
  }
  parent?: Element2;
  children: Element2[] = [];
  closest(selector: string): Element2 | null {
    return this.parent?.closest(selector) ?? null; //: closest -> Element2.closest
  }
}

export class ClickEvent {
  target!: Element2;
  stop(): void {}
}

function create(name: string): Element2 {
  return new Element2(); //: Element2 -> Element2
}
