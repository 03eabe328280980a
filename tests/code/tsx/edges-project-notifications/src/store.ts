type Listener = () => void;

export interface Notice {
  id: number;
  text: string;
  dismiss(): void;
}

class NoticeStore {
  private notices: Notice[] = [];
  private listeners = new Set<Listener>(); //: Set -> ?
  private nextId = 0;

  subscribe = (listener: Listener) => {
    this.listeners.add(listener); //: add -> ?
    return () => {
      this.listeners.delete(listener); //: delete -> ?
    };
  };

  getSnapshot = () => this.notices;

  add(text: string): Notice {
    const id = this.nextId++;
    const notice = { id, text, dismiss: () => this.remove(id) }; //: remove -> NoticeStore.remove
    this.replace([...this.notices, notice]); //: replace -> NoticeStore.replace
    return notice;
  }

  remove(id: number): void {
    this.replace(this.notices.filter((n) => n.id !== id)); //: replace -> NoticeStore.replace; filter -> ?
  }

  private replace(notices: Notice[]): void {
    this.notices = notices;
    for (const listener of this.listeners) listener(); //: listener -> ?
  }
}

export const store = new NoticeStore(); //: NoticeStore -> NoticeStore
export type { NoticeStore };
