export interface History {
  current(): string;
  push(path: string): History;
  listen(listener: (path: string) => void): () => void;
}
export function createHistory(): History {
  return new BrowserHistory(); //: BrowserHistory -> BrowserHistory
}
class BrowserHistory implements History {
  private listeners: ((p: string) => void)[] = [];
  current() {
    return location.pathname;
  }
  push(path: string): this {
    this.listeners.forEach((l) => l(path)); //: l -> ?
    return this;
  }
  listen(listener: (p: string) => void) {
    this.listeners.push(listener); //: push -> ?
    return () => this.remove(listener); //: remove -> BrowserHistory.remove
  }
  private remove(listener: unknown) {}
}
